import { fn, negative, product, quotient, sum } from '../graph/build.ts';
import { evaluateAt } from '../graph/evaluate.ts';
import { number, PI, type Expression } from '../language/expression.ts';
import { isFunctionName, type FunctionName } from '../language/operators.ts';
import { withValues } from '../subjects/model.ts';
import { misreadFormulas, misreadThroughout } from './asked-formulas.ts';
import type { MistakeRules, Slip } from './mistake.ts';
import { asksForward, misreading } from './rewriting-rule.ts';
import type { Rewriting } from './rewriting.ts';
import type { Working } from './working.ts';

/** Mistakes with the values of functions of one number, and of quotients. */
export interface FunctionValueMistakes {
  /** x for f(x). */
  'function-left-out': Named;
  /** tanh for σ, and such. */
  'other-function': Named & { readonly taken: string };
  /** f(−x) for f(x): the sign of the exponent, or the other half of a kink. */
  'argument-negated': Named;
  /** The step function is 1 at 0 where the exercise says 0, or the other way round. */
  'step-at-zero': undefined;
  /** sin(30) in degrees. */
  'degrees-for-radians': Named;
  /** log₂ or log₁₀ for ln. */
  'other-logarithm': { readonly base: number };
  /** Rounded down, or to the nearest, for rounded up; and the other way round. */
  'rounded-otherwise': undefined;
  /** b/a for a/b. */
  'quotient-inverted': undefined;
  /** The remainder of a division of whole numbers is dropped. */
  'integer-division': undefined;
}

interface Named {
  readonly name: string;
}

/** What is made of a known function of a single number. */
function ofFunctions(rewrite: (name: FunctionName, x: Expression) => readonly Expression[]): Rewriting {
  return (piece) =>
    piece.kind === 'apply' && piece.operands.length === 1 && isFunctionName(piece.operator)
      ? rewrite(piece.operator, piece.operands[0]!)
      : [];
}

const ofFunction = (wanted: FunctionName, rewrite: (x: Expression) => Expression): Rewriting =>
  ofFunctions((name, x) => (name === wanted ? [rewrite(x)] : []));

/** What is taken for what, of functions that are alike. */
const CONFUSED: Partial<Record<FunctionName, readonly FunctionName[]>> = {
  sigmoid: ['tanh', 'step', 'relu'],
  tanh: ['sigmoid', 'tan'],
  relu: ['abs', 'step', 'sigmoid'],
  step: ['sign', 'relu', 'sigmoid'],
  sign: ['step'],
  softplus: ['relu'],
  abs: ['relu'],
  sin: ['cos'],
  cos: ['sin'],
};

/** The functions that are taken for another one. */
export function confusedWith(name: string): readonly FunctionName[] {
  return isFunctionName(name) ? (CONFUSED[name] ?? []) : [];
}

const LEFT_OUT: readonly FunctionName[] = ['sigmoid', 'tanh', 'relu', 'sqrt', 'softplus', 'ln', 'exp'];
const NEGATED: readonly FunctionName[] = ['sigmoid', 'relu', 'step', 'exp'];
const ANGLES: readonly FunctionName[] = ['sin', 'cos', 'tan'];

/** A mistake that is made with each of several functions, which its sentence names. */
function withNamed(
  names: readonly FunctionName[],
  rewrite: (name: FunctionName, x: Expression) => Expression,
) {
  return function* (working: Working): Iterable<Slip<Named>> {
    if (!asksForward(working)) return;
    for (const name of names)
      for (const other of misreadFormulas(
        working,
        ofFunction(name, (x) => rewrite(name, x)),
      ))
        yield { data: { name }, working: other };
  };
}

function* confused(working: Working): Iterable<Slip<FunctionValueMistakes['other-function']>> {
  if (!asksForward(working)) return;
  for (const [name, others] of Object.entries(CONFUSED))
    for (const taken of others)
      for (const other of misreadFormulas(
        working,
        ofFunctions((found, x) => (found === name ? [fn(taken, x)] : [])),
      ))
        yield { data: { name, taken }, working: other };
}

function* otherLogarithms(working: Working): Iterable<Slip<FunctionValueMistakes['other-logarithm']>> {
  if (!asksForward(working)) return;
  for (const base of [2, 10])
    for (const other of misreadThroughout(
      working,
      ofFunction('ln', (x) => quotient(fn('ln', x), fn('ln', number(base)))),
    ))
      yield { data: { base }, working: other };
}

/** The value of the step at 0 is the other of the two that authors give it. */
function* otherStep(working: Working): Iterable<Slip<undefined>> {
  const { stepAtZero } = working.model;
  if (!asksForward(working)) return;
  if (stepAtZero === 0 || stepAtZero === 1)
    yield {
      data: undefined,
      working: { ...working, model: { ...working.model, stepAtZero: 1 - stepAtZero } },
    };
}

const roundedOtherwise = ofFunctions((name, x) => {
  const nearest = fn('floor', sum(x, quotient(number(1), number(2))));
  if (name === 'ceil') return [fn('floor', x), nearest];
  return name === 'floor' ? [fn('ceil', x), nearest] : [];
});

function ofQuotients(
  rewrite: (piece: Expression, a: Expression, b: Expression) => readonly Expression[],
): Rewriting {
  return (piece) =>
    piece.kind === 'apply' && piece.operator === 'divide'
      ? rewrite(piece, piece.operands[0]!, piece.operands[1]!)
      : [];
}

function* dividedInIntegers(working: Working): Iterable<Slip<undefined>> {
  if (!asksForward(working)) return;
  const isWhole = (x: Expression): boolean =>
    Number.isInteger(evaluateAt(withValues(working.model, x), new Map()));
  const whole = ofQuotients((piece, a, b) => (isWhole(a) && isWhole(b) ? [fn('floor', piece)] : []));
  const rounded = new Set<Expression>();
  // Outer pieces come first.
  const outside: Rewriting = (piece, shapeAt) => {
    if (piece.kind === 'apply' && (piece.operator === 'ceil' || piece.operator === 'floor'))
      rounded.add(piece.operands[0]!);
    return rounded.has(piece) ? [] : whole(piece, shapeAt);
  };
  for (const other of misreadFormulas(working, outside)) yield { data: undefined, working: other };
}

export const functionValueMistakes: MistakeRules<FunctionValueMistakes> = {
  'function-left-out': {
    common: true,
    yieldsTo: ['maximum-left-out', 'logarithm-left-out'],
    slips: withNamed(LEFT_OUT, (_, x) => x),
  },
  'step-at-zero': { common: true, slips: otherStep },
  'rounded-otherwise': misreading(true, roundedOtherwise),
  'argument-negated': { common: true, slips: withNamed(NEGATED, (name, x) => fn(name, negative(x))) },
  'degrees-for-radians': {
    common: true,
    slips: withNamed(ANGLES, (name, x) => fn(name, quotient(product(PI, x), number(180)))),
  },
  'other-logarithm': { common: true, slips: otherLogarithms },
  'other-function': {
    common: false,
    yieldsTo: ['function-left-out', 'argument-negated', 'truth-values-turned', 'step-at-zero'],
    slips: confused,
  },
  'quotient-inverted': misreading(
    false,
    ofQuotients((_, a, b) => [quotient(b, a)]),
  ),
  'integer-division': {
    common: false,
    yieldsTo: ['rounded-otherwise'],
    slips: dividedInIntegers,
  },
};
