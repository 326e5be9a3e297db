import { hasMargin, PLAIN_SETTING, type Tolerance } from '../equivalence/setting.ts';
import { Graph, type NodeId } from '../graph/graph.ts';
import { lower } from '../graph/lower.ts';
import { OP } from '../graph/primitives.ts';
import { rebuild } from '../graph/rebuild.ts';
import type { Expression } from '../language/expression.ts';
import { closedNumber } from '../subjects/closed-number.ts';
import { withValues, type Model } from '../subjects/model.ts';
import type { Answered } from './answered.ts';
import type { Asked } from './asked.ts';
import type { Cell } from './cell.ts';
import { compiledFor, type Compiled } from './compiled.ts';
import { floatOf, type Entry } from './entries.ts';
import { isRight } from './is-right.ts';
import { WorkedNumbers } from './guards.ts';
import { valued, type ValuedOwn } from './own.ts';
import { ownsFor } from './owns.ts';

/** A number that was answered, what it stands for, and what would have been right. */
export interface AnsweredNumber {
  readonly cell: Cell;
  readonly entry: Entry;
  readonly right: Expression;
}

/** So many times the tolerance at most may come from earlier answers that were rounded. */
const WIDEST_SPREAD = 10;

/**
 * Whether the numbers that are asked for are all right given earlier answers, in one of the ways to work them out: the earlier answers that they
 * then rest on; undefined where they are not, or where so little is left to compute that it shows nothing. Throws NotDifferentiable.
 */
export function numbersGiven(asked: Asked, others: readonly Answered[]): readonly ValuedOwn[] | undefined {
  const owns = ownsFor(asked, others);
  if (owns.all.length === 0) return undefined;
  for (const compiled of compiledFor(asked, owns, others.map(({ part }) => part.id).join(' '))) {
    const used = valued(owns.all.filter(({ symbol }) => compiled.used.has(symbol)));
    if (used && used.length > 0 && areGiven(asked, compiled, used)) return used;
  }
  return undefined;
}

function areGiven(asked: Asked, { graph, nodes }: Compiled, owns: readonly ValuedOwn[]): boolean {
  const { tolerance } = asked.answered.part.task;
  const numbers = numbersOf(asked);
  if (numbers.some((number, k) => isOther(number, nodes[k]!, graph))) return false;
  const worked = new WorkedNumbers({ graph, nodes, owns });
  const isNear = numbers.every(({ entry }, k) => {
    const reach = marginOf(tolerance, worked.value(k)) + worked.spread(k);
    return !(Math.abs(floatOf(entry.value) - worked.value(k)) > 2 * reach + SAME);
  });
  // Most answers do not follow from earlier ones: floating-point numbers tell at once.
  if (!isNear || worked.isTrivial()) return false;
  const expected = valuesOf(graph, nodes, owns, asked.model);
  const isRightGiven = numbers.every(({ entry }, k) =>
    isWithin(entry, expected[k]!, tolerance, worked.value(k), worked.spread(k)),
  );
  return isRightGiven && !repeats(numbers, owns);
}

/** The entries that were answered for the cells: all of them, or the one at `first`. */
export function numbersOf({ answered: { entries, right }, cells, first }: Asked): readonly AnsweredNumber[] {
  const width = right[0]!.length;
  const start = first.row * width + first.column;
  return cells.map((cell, k) => ({
    cell,
    entry: entries!.flat()[start + k]!,
    right: right.flat()[start + k]!.value,
  }));
}

/** Whether a quantity is but another name for one that is answered. */
function isOther({ cell }: AnsweredNumber, node: NodeId, graph: Graph): boolean {
  return cell.target.kind === 'value' && graph.op[node] === OP.symbol;
}

/** The numbers with the earlier answers in them, exact where they can be. */
function valuesOf(
  graph: Graph,
  nodes: readonly NodeId[],
  owns: readonly ValuedOwn[],
  model: Model,
): readonly Expression[] {
  const to = new Graph();
  const values = new Map(owns.map((own) => [own.symbol, own.value]));
  const closed = rebuild(graph, nodes, to, (name) => {
    const value = values.get(name);
    return value && (lower(to, value, PLAIN_SETTING) as NodeId);
  });
  return closed.map((node) => withValues(model, closedNumber(to, node)));
}

/** As any number is judged; but what comes of rounding earlier ones is added to the tolerance. */
function isWithin(
  { value, typed }: Entry,
  expected: Expression,
  tolerance: Tolerance,
  center: number,
  spread: number,
): boolean {
  const margin = marginOf(tolerance, center);
  const wider =
    spread > 0 && spread <= WIDEST_SPREAD * margin
      ? { ...tolerance, relative: 0, absolute: margin + spread, allForms: true }
      : tolerance;
  return isRight({ value, typed }, expected, wider);
}

/** How far from a number an answer may be: half a unit of its last digit that is asked for. */
function marginOf(tolerance: Tolerance, center: number): number {
  const { digits, absolute = 0, relative = 0 } = tolerance;
  if (hasMargin(tolerance)) return Math.max(absolute, relative * Math.abs(center));
  return center === 0 ? 0 : 0.5 * 10 ** (Math.floor(Math.log10(Math.abs(center))) - digits + 1);
}

/** Two floating-point values that differ by less, relative to them, are the same. */
const SAME = 1e-9;

/** Whether all numbers are those of one earlier answer once more, which the right ones are not. */
function repeats(numbers: readonly AnsweredNumber[], owns: readonly ValuedOwn[]): boolean {
  const parts = [...new Set(owns.map(({ part }) => part))];
  return parts.some((part) => {
    const entries = owns.filter((own) => own.part === part);
    if (entries.length !== numbers.length) return false;
    const isSame = (of: 'given' | 'right'): boolean =>
      numbers.every(({ entry, right }, k) => {
        const [a, b] =
          of === 'given'
            ? [floatOf(entry.value), floatOf(entries[k]!.value)]
            : [floatOf(right), floatOf(entries[k]!.right)];
        return Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
      });
    return isSame('given') && !isSame('right');
  });
}
