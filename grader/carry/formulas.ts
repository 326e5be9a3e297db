import { judgeAnswer } from '../answers/kinds.ts';
import type { Task } from '../answers/kind.ts';
import { compareExpressions } from '../equivalence/compare-expressions.ts';
import type { Setting } from '../equivalence/setting.ts';
import { Graph } from '../graph/graph.ts';
import { raise } from '../graph/raise.ts';
import {
  apply,
  matrix,
  number,
  substitute,
  symbol,
  symbolsOf,
  type Expression,
} from '../language/expression.ts';
import type { Answered } from './answered.ts';
import type { Asked } from './asked.ts';
import { valued, type ValuedOwn } from './own.ts';
import { ownsFor } from './owns.ts';
import { ownsIn } from './owns-in.ts';
import { WorkingGraph } from './working-graph.ts';

/** A formula that takes longer to write is left to a person: with earlier answers in it, it can be of any size. */
const MOST_NODES = 2000;

/**
 * Whether a formula, or all of a matrix, is right given earlier ones: the earlier answers that it then rests on. Undefined where it is
 * not, or where so little is left of them that it shows nothing. Throws NotDifferentiable.
 */
export function formulasGiven(asked: Asked, others: readonly Answered[]): readonly ValuedOwn[] | undefined {
  const { answered, model } = asked;
  const owns = ownsFor(asked, others);
  if (owns.all.length === 0) return undefined;
  const targets = answered.cells.flat().map(({ target }) => target);
  const cut = new WorkingGraph(model, owns, targets);
  const graph = new Graph();
  const nodes = cut.closed(
    targets.map((target) => cut.nodeOf(target)),
    graph,
    { valued: false, way: 'from-inputs' },
  );
  const used = valued(ownsIn(graph, nodes, owns));
  if (!used || used.length === 0 || graph.size > MOST_NODES) return undefined;
  const formulas = nodes.map((node) => raise(graph, node));
  const task = answered.part.task as Task<'expression'>;
  const given = formulas.map((formula) => withOwn(formula, used, ({ value }) => value));
  const reference = inShape(given, answered);
  if (judgeAnswer({ ...task, reference }, answered.content!).verdict !== 'correct') return undefined;
  const isShown = used.every((own) => showsWork(own, formulas, used, task.setting));
  return isShown && keepsSymbols(given, used, task.setting) && !repeats(answered, used, task)
    ? used
    : undefined;
}

function withOwn(
  formula: Expression,
  owns: readonly ValuedOwn[],
  put: (own: ValuedOwn) => Expression,
): Expression {
  const known = new Map(owns.map((own) => [own.symbol, own]));
  return substitute(formula, (name) => {
    const own = known.get(name);
    return own && put(own);
  });
}

function inShape(entries: readonly Expression[], { cells, part }: Answered): Expression {
  if (part.task.kind === 'expression') return entries[0]!;
  const width = cells[0]!.length;
  return matrix(cells.map((_, i) => entries.slice(i * width, (i + 1) * width)));
}

/** Whether an earlier answer is not 0, where 0 is wrong, and makes a difference to what is computed from it. */
function showsWork(
  own: ValuedOwn,
  formulas: readonly Expression[],
  owns: readonly ValuedOwn[],
  setting: Setting,
): boolean {
  const isZero = (formula: Expression): boolean => isSame(formula, number(0), setting);
  if (isZero(own.value) && !isZero(own.right)) return false;
  return formulas.some((formula) => {
    const other = withOwn(formula, owns, ({ symbol: name, value }) =>
      name === own.symbol ? apply('add', value, number(1)) : value,
    );
    return !isSame(
      other,
      withOwn(formula, owns, ({ value }) => value),
      setting,
    );
  });
}

/** Whether what earlier answers depend on is still there: 4x and 1/(4x) leave nothing of x. */
function keepsSymbols(given: readonly Expression[], owns: readonly ValuedOwn[], setting: Setting): boolean {
  const names = new Set(owns.flatMap(({ value }) => [...symbolsOf(value)]));
  return [...names].every(
    (name) =>
      given.some((formula) => dependsOn(formula, name, setting)) ||
      !owns.some(({ value }) => dependsOn(value, name, setting)),
  );
}

/** A shift that common periods are no multiple of. */
const SHIFT = apply('divide', number(3), number(7));

function dependsOn(formula: Expression, name: string, setting: Setting): boolean {
  const expanded = substitute(formula, (used) => (used === name ? undefined : setting.definitions.get(used)));
  const shifted = substitute(expanded, (used) =>
    used === name ? apply('add', symbol(name), SHIFT) : undefined,
  );
  return !isSame(shifted, expanded, setting);
}

function isSame(a: Expression, b: Expression, setting: Setting): boolean {
  return compareExpressions(a, b, setting).verdict === 'correct';
}

/** Whether the answer is an earlier one once more, which the right one is not. */
function repeats(
  { content, part }: Answered,
  owns: readonly ValuedOwn[],
  { setting }: Task<'expression'>,
): boolean {
  const { reference } = part.task as Task<'expression'>;
  return owns.some((own) => isSame(content!, own.value, setting) && !isSame(reference, own.right, setting));
}
