import type { Contents, Kind } from '../answers/content.ts';
import type { Task } from '../answers/kind.ts';
import { judgeAnswer } from '../answers/kinds.ts';
import { entriesIn } from '../carry/entries.ts';
import type { EntryPlace } from '../equivalence/verdict.ts';
import { evaluateAt, evaluateEntries } from '../graph/evaluate.ts';
import { apply, matrix, number, type Expression } from '../language/expression.ts';
import { isExpression } from '../mistakes/working.ts';

/** What one rule would put right in all wrong entries of a matrix or table. Rows and columns are counted from 1. */
export interface EntryPatterns {
  /** Of a square matrix. */
  'entries-transposed': undefined;
  'rows-reversed': undefined;
  'columns-reversed': undefined;
  /** Every row is where the next one, or the one before, belongs; the last where the first does. */
  'rows-shifted': undefined;
  'columns-shifted': undefined;
  'row-negated': { readonly row: number };
  'column-negated': { readonly column: number };
  /** All entries are `factor` times too large. */
  'entries-scaled': { readonly factor: string };
}

export type EntryPattern = {
  [C in keyof EntryPatterns]: { readonly code: C; readonly data: EntryPatterns[C] };
}[keyof EntryPatterns];

/** An entry with its value where it is a number, NaN otherwise. */
interface Entry {
  readonly entry: Expression;
  readonly float: number;
}

type Rows = readonly (readonly Entry[])[];

/** A rule, and the answer with it undone. */
interface Undone {
  readonly pattern: EntryPattern;
  readonly mended: Rows;
  /** A factor to divide by; each entry divided would not pass for a rounded number any more. */
  readonly divisor?: Expression;
}

/** The rule that explains all wrong entries of an answer, the likeliest if there are several; undefined where none does. */
export function entryPatternIn<K extends Kind>(
  content: Contents[K],
  task: Task<K>,
  places: readonly EntryPlace[],
): EntryPattern | undefined {
  const { reference, setting } = task;
  if (!isExpression(content) || typeof reference !== 'object' || !isExpression(reference)) return undefined;
  const rows = entriesIn(content, setting).map((row) =>
    row.map(({ value, typed }) => entryOf(typed ?? value)),
  );
  const right = evaluateEntries(reference, setting).map((row) => row.map(entryOf));
  const undone = [...rearranged(rows), ...negated(rows, places), ...scaled(rows, right, places)];
  return undone.find((one) => mayBe(one.mended, right) && isRight(one, task))?.pattern;
}

function entryOf(entry: Expression): Entry {
  return { entry, float: evaluateAt(entry, new Map()) };
}

/** Numbers that are further apart, relative to them, are no rounded ones of the same. */
const FAR = 0.1;

/** Whether no number rules it out: most patterns are refused without comparing exactly. */
function mayBe(rows: Rows, right: Rows): boolean {
  const others = right.flat();
  return rows.flat().every(({ float: a }, k) => {
    const b = others[k]!.float;
    return !(Math.abs(a - b) > FAR * Math.max(Math.abs(a), Math.abs(b)));
  });
}

function isRight<K extends Kind>({ mended, divisor }: Undone, task: Task<K>): boolean {
  const entries = matrix(mended.map((row) => row.map(({ entry }) => entry)));
  const answer = divisor ? apply('divide', entries, divisor) : entries;
  return judgeAnswer(task, answer as Contents[K]).verdict === 'correct';
}

type Rearrangement = Exclude<keyof EntryPatterns, 'row-negated' | 'column-negated' | 'entries-scaled'>;

function* rearranged(rows: Rows): Iterable<Undone> {
  const columns = transposed(rows);
  const [height, width] = [rows.length, columns.length];
  const plain = (code: Rearrangement, mended: Rows): Undone => ({
    pattern: { code, data: undefined },
    mended,
  });
  if (height === width) yield plain('entries-transposed', columns);
  if (height > 1) yield plain('rows-reversed', rows.toReversed());
  if (width > 1) yield plain('columns-reversed', transposed(columns.toReversed()));
  if (height > 2) for (const by of [1, -1]) yield plain('rows-shifted', rotated(rows, by));
  if (width > 2) for (const by of [1, -1]) yield plain('columns-shifted', transposed(rotated(columns, by)));
}

function transposed(rows: Rows): Rows {
  return rows[0]!.map((_, j) => rows.map((row) => row[j]!));
}

function rotated(rows: Rows, by: number): Rows {
  return rows.map((_, i) => rows.at((i + by) % rows.length)!);
}

/** Only where the wrong entries are all in one row, or one column. */
function* negated(rows: Rows, places: readonly EntryPlace[]): Iterable<Undone> {
  const { row, column } = places[0]!;
  const turned = (isTurned: (i: number, j: number) => boolean): Rows =>
    rows.map((entries, i) => entries.map((one, j) => (isTurned(i, j) ? opposite(one) : one)));
  if (places.every((place) => place.row === row))
    yield { pattern: { code: 'row-negated', data: { row } }, mended: turned((i) => i === row - 1) };
  if (places.every((place) => place.column === column))
    yield {
      pattern: { code: 'column-negated', data: { column } },
      mended: turned((_, j) => j === column - 1),
    };
}

function opposite({ entry, float }: Entry): Entry {
  return { entry: apply('negate', entry), float: -float };
}

/** Factors that students lose or add; others say nothing. */
const FACTORS = [2, 3, 4, 5, 10, 100, 1000];

/** By what the first wrong entry, of numbers, is too large. */
function* scaled(rows: Rows, right: Rows, places: readonly EntryPlace[]): Iterable<Undone> {
  const { row, column } = places[0]!;
  const ratio = rows[row - 1]![column - 1]!.float / right[row - 1]![column - 1]!.float;
  for (const factor of FACTORS) {
    if (Math.abs(ratio / factor - 1) < FAR) yield unscaled(rows, String(factor), number(factor), factor);
    if (Math.abs(ratio * factor - 1) < FAR)
      yield unscaled(rows, `1/${factor}`, apply('divide', number(1), number(factor)), 1 / factor);
  }
}

function unscaled(rows: Rows, factor: string, divisor: Expression, by: number): Undone {
  return {
    pattern: { code: 'entries-scaled', data: { factor } },
    mended: rows.map((row) => row.map(({ entry, float }) => ({ entry, float: float / by }))),
    divisor,
  };
}
