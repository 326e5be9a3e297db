import { apply, childrenOf, symbol, type Expression, type FunctionCall } from '../language/expression.ts';
import { nameText } from '../language/names.ts';
import { isFunctionName } from '../language/operators.ts';
import { printText } from '../language/print-text.ts';
import { isScalar, sameShape } from '../language/shape.ts';
import type { MistakeRule, MistakeRules, Slip } from './mistake.ts';
import { shapeIn } from './redefined.ts';
import { atOnePiece, type Rewriting, type ShapeAt } from './rewriting.ts';
import { isExpression, type Working } from './working.ts';

/** Mistakes in formulas of vectors and matrices. */
export interface TensorMistakes {
  /** A transpose where there is none, or none where there is one. */
  'transpose-misplaced': { readonly of: string };
  /** B A for A B. */
  'factors-in-other-order': undefined;
  /** A ⊙ B for A B, or A B for A ⊙ B. */
  'products-confused': undefined;
  /** One of the factors left out. */
  'factor-left-out': { readonly factor: string };
  /** v for diag(v). */
  'diagonal-left-out': undefined;
  /** f(z) for f′(z). */
  'function-for-its-derivative': undefined;
  /** Another symbol of the same shape. */
  'other-symbol': { readonly taken: string };
}

/** The right formula as it was written for teachers, with one of its pieces misread; what has no shape is no answer. */
function* rewritten({ task, model }: Working, rewriting: Rewriting): Iterable<Expression> {
  if (task.kind !== 'tensor-expression' || !isExpression(task.reference)) return;
  const shapeAt: ShapeAt = (piece) => shapeIn(model, piece);
  for (const formula of atOnePiece(task.reference, rewriting, shapeAt)) if (shapeAt(formula)) yield formula;
}

function inFormula(common: boolean, rewriting: Rewriting): MistakeRule<undefined> {
  return {
    common,
    *slips(working): Iterable<Slip<undefined>> {
      for (const content of rewritten(working, rewriting)) yield { data: undefined, content };
    },
  };
}

/** The symbols that answers to a part may use. */
function symbolsOf({ task }: Working): readonly string[] {
  return task.kind === 'tensor-expression' ? task.form.symbols : [];
}

const isNamed = (piece: Expression | undefined, name: string): boolean =>
  piece?.kind === 'symbol' && piece.name === name;

const misplaced =
  (name: string): Rewriting =>
  (piece, shapeAt) => {
    if (isNamed(piece, name)) return isScalar(shapeAt(piece)!) ? [] : [apply('transpose', piece)];
    const [inside] = piece.kind === 'apply' && piece.operator === 'transpose' ? piece.operands : [];
    return inside && isNamed(inside, name) ? [inside] : [];
  };

function* transposesMisplaced(working: Working): Iterable<Slip<TensorMistakes['transpose-misplaced']>> {
  for (const name of symbolsOf(working))
    for (const content of rewritten(working, misplaced(name))) yield { data: { of: name }, content };
}

const PRODUCTS: ReadonlySet<string> = new Set(['multiply', 'dot', 'hadamard']);

/** What is made of a product of two factors. */
function ofProducts(
  rewrite: (left: Expression, right: Expression, operator: string) => readonly Expression[],
): Rewriting {
  return (piece) =>
    piece.kind === 'apply' && PRODUCTS.has(piece.operator)
      ? rewrite(piece.operands[0]!, piece.operands[1]!, piece.operator)
      : [];
}

/** Every factor of the right formula, with what it looks like. */
function factorsIn(formula: Expression): readonly Expression[] {
  const own = formula.kind === 'apply' && PRODUCTS.has(formula.operator) ? formula.operands : [];
  return [...own, ...childrenOf(formula).flatMap(factorsIn)];
}

function* factorsLeftOut(working: Working): Iterable<Slip<TensorMistakes['factor-left-out']>> {
  const { reference } = working.task;
  if (!isExpression(reference)) return;
  for (const factor of factorsIn(reference)) {
    const rewriting = ofProducts((left, right) =>
      left === factor ? [right] : right === factor ? [left] : [],
    );
    for (const content of rewritten(working, rewriting))
      yield { data: { factor: printText(factor) }, content };
  }
}

function* otherSymbols(working: Working): Iterable<Slip<TensorMistakes['other-symbol']>> {
  const { shapes } = working.model;
  for (const taken of symbolsOf(working)) {
    const rewriting: Rewriting = (piece, shapeAt) =>
      piece.kind === 'symbol' && piece.name !== taken && sameShape(shapes.get(taken)!, shapeAt(piece)!)
        ? [symbol(taken)]
        : [];
    for (const content of rewritten(working, rewriting)) yield { data: { taken: nameText(taken) }, content };
  }
}

/** f for f′, f′ for f″. */
function ofLowerOrder(piece: FunctionCall): Expression {
  const { name, order, operands } = piece;
  return order === 1 && isFunctionName(name) ? apply(name, ...operands) : { ...piece, order: order - 1 };
}

export const tensorMistakes: MistakeRules<TensorMistakes> = {
  'transpose-misplaced': { common: true, slips: transposesMisplaced },
  'factors-in-other-order': inFormula(
    true,
    ofProducts((left, right) => [apply('multiply', right, left)]),
  ),
  'products-confused': inFormula(
    true,
    ofProducts((left, right, operator) => [
      apply(operator === 'hadamard' ? 'multiply' : 'hadamard', left, right),
    ]),
  ),
  'function-for-its-derivative': inFormula(true, (piece) =>
    piece.kind === 'call' && piece.order > 0 ? [ofLowerOrder(piece)] : [],
  ),
  'factor-left-out': { common: false, slips: factorsLeftOut },
  'diagonal-left-out': inFormula(false, (piece) =>
    piece.kind === 'apply' && piece.operator === 'diag' ? [piece.operands[0]!] : [],
  ),
  'other-symbol': { common: false, slips: otherSymbols },
};
