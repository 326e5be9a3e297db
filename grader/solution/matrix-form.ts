import { Graph, type NodeId } from '../graph/graph.ts';
import { lower } from '../graph/lower.ts';
import { PLAIN_SETTING } from '../equivalence/setting.ts';
import {
  apply,
  call,
  childrenOf,
  matrix,
  number,
  symbol,
  symbolsOf,
  type Expression,
} from '../language/expression.ts';
import { isFunctionName } from '../language/operators.ts';
import { entriesOf } from '../numeric/tensor.ts';
import { entriesOfLiteral, entrywise, literalOf } from './entrywise.ts';
import { viewOf, type View } from './views.ts';
import type { Model } from '../subjects/model.ts';

/** Forms in whole vectors and matrices that entries are recognised as. */
const PRODUCTS: readonly ((a: Expression, b: Expression) => Expression)[] = [
  (a, b) => apply('multiply', a, b),
  (a, b) => apply('multiply', apply('transpose', a), b),
  (a, b) => apply('multiply', a, apply('transpose', b)),
  (a, b) => apply('hadamard', a, b),
  // What σ and tanh of a layer have as derivatives, in its activations b.
  (a, b) => apply('hadamard', apply('hadamard', a, b), apply('subtract', number(1), b)),
  (a, b) => apply('hadamard', a, apply('subtract', number(1), apply('hadamard', b, b))),
];

/** More entries than this are not looked at: who writes such a network reads its entries no more. */
const MOST_ENTRIES = 64;

/**
 * Entries over numbers with names as a formula in whole vectors and matrices: `W_1*x + b_1`, `sigmoid(z)`, `W_2^T*(dL/dz)`.
 * Undefined where no form of those above fits.
 */
export function matrixForm(entries: Expression, views: readonly View[]): Expression | undefined {
  if (entries.kind !== 'matrix' || entries.rows.flat().length > MOST_ENTRIES) return undefined;
  const used = symbolsOf(entries);
  const inside = once(views.filter((view) => view.entries.flat().some((entry) => used.has(entry))));
  const wholly = inside.filter((view) => view.entries.flat().every((entry) => used.has(entry)));
  const isForm = sameEntries(entries, wholly);
  return [...candidates(entries, wholly)].find(isForm);
}

/** The views of a model that stand for several numbers. */
export function viewsIn(model: Model): readonly View[] {
  return [...model.definitions.keys()].flatMap((name) => {
    const view = viewOf(name, model);
    return view && view.entries.flat().length > 1 ? [view] : [];
  });
}

/** Of several names for the same entries, the first. */
function once(views: readonly View[]): readonly View[] {
  const keys = views.map(({ entries }) => JSON.stringify(entries));
  return views.filter((_, i) => keys.indexOf(keys[i]!) === i);
}

function* candidates(entries: Expression, views: readonly View[]): Generator<Expression> {
  const names = views.map(({ name }) => symbol(name));
  yield* names;
  for (const a of names) yield apply('transpose', a);
  for (const n of numbersIn(entries)) for (const a of names) yield apply('multiply', n, a);
  const functions = functionsIn(entries);
  for (const f of functions) for (const a of names) yield f(a);
  const products = names.flatMap((a) => names.flatMap((b) => PRODUCTS.map((form) => form(a, b))));
  yield* products;
  for (const f of functions) for (const a of names) for (const b of names) yield apply('hadamard', a, f(b));
  for (const product of products) for (const c of names) yield apply('add', product, c);
}

/** The numbers that occur, each once. */
function numbersIn(entries: Expression): readonly Expression[] {
  const found = new Map<string, Expression>();
  const visit = (expression: Expression): void => {
    if (expression.kind === 'number') found.set(expression.text, expression);
    childrenOf(expression).forEach(visit);
  };
  visit(entries);
  return [...found.values()];
}

/** The functions of one number that occur. */
function functionsIn(entries: Expression): readonly ((x: Expression) => Expression)[] {
  const found = new Map<string, (x: Expression) => Expression>();
  const visit = (expression: Expression): void => {
    const named = functionOf(expression);
    if (named) found.set(...named);
    childrenOf(expression).forEach(visit);
  };
  visit(entries);
  return [...found.values()];
}

function functionOf(expression: Expression): [name: string, f: (x: Expression) => Expression] | undefined {
  if (expression.kind === 'call') {
    const { name, order } = expression;
    return [`${name} ${order}`, (x) => call(name, order, x)];
  }
  if (expression.kind !== 'apply' || expression.operands.length !== 1) return undefined;
  const { operator } = expression;
  return isFunctionName(operator) ? [operator, (x) => apply(operator, x)] : undefined;
}

/** Whether a formula has just these entries, in normal order. */
function sameEntries(entries: Expression, views: readonly View[]): (form: Expression) => boolean {
  const graph = new Graph();
  const literals = new Map(
    views.map((view) => [
      view.name,
      entriesOfLiteral(matrix(view.entries.map((row) => row.map((entry) => symbol(entry))))),
    ]),
  );
  const wanted = lower(graph, entries, PLAIN_SETTING);
  return (form) => {
    const written = entrywise(form, (name) => literals.get(name));
    if (written === undefined) return false;
    const literal = literalOf(written);
    if (literal.kind !== 'matrix' || entries.kind !== 'matrix') return false;
    if (literal.rows.length !== entries.rows.length || literal.rows[0]!.length !== entries.rows[0]!.length)
      return false;
    const found: readonly NodeId[] = entriesOf(lower(graph, literal, PLAIN_SETTING));
    return found.every((node, k) => node === entriesOf(wanted)[k]);
  };
}
