import type { AnyTask } from '../answers/kind.ts';
import type { PreparedExercise } from '../exercise/prepared.ts';
import { attempted } from '../mistakes/answer.ts';
import { isExpression } from '../mistakes/working.ts';
import { entriesFor, isOfNumbers, type Answered } from './answered.ts';
import { askedIn } from './asked.ts';
import type { Carried, Given } from './carried.ts';
import { cellsOf } from './cell.ts';
import { withoutFillers } from './fillers.ts';
import { formulasGiven } from './formulas.ts';
import type { Judged } from './judged.ts';
import { isRight } from './is-right.ts';
import { numbersGiven, numbersOf } from './numbers.ts';
import type { ValuedOwn } from './own.ts';
import { carriedShapes } from './shapes.ts';

/**
 * Which wrong answers are right given the learner's own earlier ones, by part. All earlier answers that others are worked out from
 * count together, never some of them. Nothing is carried from an answer that could not be read, is not decided or has no value, that makes a factor
 * zero, or that makes no difference any more; nor where an answer only repeats an earlier one, or the same wrong answer was put for several things.
 */
export function carryForward(
  exercise: PreparedExercise,
  judged: readonly Judged[],
): ReadonlyMap<string, Carried> {
  const answered = judged.flatMap((one) => answeredOf(one, exercise) ?? []);
  const unlike = answered.filter(({ standing }) => standing !== 'right');
  const wrong = unlike.filter(({ standing, entries }) => standing === 'wrong' && entries);
  const others = withoutFillers(unlike);
  return new Map([
    ...carriedShapes(judged),
    ...wrong.flatMap((one): [string, Carried][] => {
      const carried = attempted(() => carriedTo(one, others));
      return carried ? [[one.part.id, carried]] : [];
    }),
  ]);
}

/** An answer of another shape than the right one is blocked: its entries stand for nothing. */
function answeredOf(
  { part, text, standing, content }: Judged,
  exercise: PreparedExercise,
): Answered | undefined {
  const cells = cellsOf(part, exercise);
  const right = cells && entriesFor(part.task.reference, part, cells);
  if (!cells || !right) return undefined;
  const entries =
    content !== undefined && standing !== 'blocked' ? entriesFor(content, part, cells) : undefined;
  if (!entries || content === undefined || !isExpression(content))
    return { part, text, cells, right, standing: 'blocked' };
  return { part, text, cells, right, standing, content, entries };
}

function carriedTo(answered: Answered, others: readonly Answered[]): Carried | undefined {
  const { part } = answered;
  if (part.task.kind === 'table') return carriedInTable(answered, others);
  const earlier = others.filter((other) => other.part !== part);
  const asked = askedIn(answered);
  const used = isOfNumbers(part) ? numbersGiven(asked, earlier) : formulasGiven(asked, earlier);
  const all = asked.cells.length;
  return used && carriedFrom(used, answered, { right: 0, carried: all, all });
}

/** So much of a table has to be right, or to follow from its own entries: where less does, the slips are no single ones. */
const LEAST_SHARE = 1 / 2;

/** Entry by entry; each step of an iteration goes on from the one before it. */
function carriedInTable(answered: Answered, others: readonly Answered[]): Carried | undefined {
  const { part, cells } = answered;
  const { tolerance, form } = part.task as Extract<AnyTask, { kind: 'table' }>;
  if (form.anyOrder) return undefined;
  const earlier = part.asked.ask === 'iterates' ? others : others.filter((other) => other.part !== part);
  const asked = cells.flatMap((row, i) =>
    row.map((cell, j) => askedIn(answered, [cell], { row: i, column: j })),
  );
  const wrong = asked.filter(
    (one) => !numbersOf(one).every(({ entry, right }) => isRight(entry, right, tolerance)),
  );
  const used = wrong.flatMap((one) => {
    const found = attempted(() => numbersGiven(one, earlier));
    return found ? [found] : [];
  });
  const [all, right] = [asked.length, asked.length - wrong.length];
  if (used.length === 0 || right + used.length < all * LEAST_SHARE) return undefined;
  return carriedFrom(used.flat(), answered, { right, carried: used.length, all });
}

function carriedFrom(used: readonly ValuedOwn[], answered: Answered, entries: Carried['entries']): Carried {
  const sources = [...new Set(used.map((own) => own.answered))];
  const because = used.some(({ isSlip }) => isSlip) ? 'slip' : 'rounded';
  const shown = sources.filter(
    ({ part, standing }) => part !== answered.part && (because === 'rounded' || standing === 'wrong'),
  );
  return { because, given: shown.map(givenBy), entries };
}

function givenBy({ part, text }: Answered): Given {
  return { part: part.id, text };
}
