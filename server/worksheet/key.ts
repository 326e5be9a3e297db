import { stringify } from 'csv-stringify/sync';
import type { PreparedExercise, Solution } from '../../grader/index.ts';
import { guarded } from '../bulk/output/csv-table.ts';
import type { Learner } from './learner.ts';

/** The answer to a part of a learner's sheet. */
export interface KeyRow {
  /** Left out where the sheet is no one's in particular. */
  readonly learner?: string;
  readonly exercise: string;
  readonly seed: number;
  readonly part: string;
  readonly points: number;
  /** As a student could type it. */
  readonly answer: string;
  readonly latex: string;
}

const COLUMNS = ['learner', 'exercise', 'seed', 'part', 'points', 'answer', 'latex'] as const;

/** The rows of one exercise on a learner's sheet. */
export function keyRows(
  learner: Learner | undefined,
  exercise: PreparedExercise,
  { parts }: Solution,
): readonly KeyRow[] {
  return parts.map(({ part, answer }) => ({
    ...(learner && { learner: learner.id }),
    exercise: exercise.id,
    seed: exercise.seed,
    part,
    points: exercise.parts.get(part)!.points,
    answer: answer.text,
    latex: answer.latex,
  }));
}

/** The key as JSON, a row a line. */
export function keyJson(rows: readonly KeyRow[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}

/** The key for a spreadsheet. */
export function keyCsv(rows: readonly KeyRow[]): string {
  return stringify([COLUMNS, ...rows.map((row) => COLUMNS.map((column) => cellOf(row, column)))], {
    bom: true,
  });
}

function cellOf(row: KeyRow, column: (typeof COLUMNS)[number]): string | number {
  if (column === 'learner') return guarded(row.learner ?? '');
  const value = row[column];
  return typeof value === 'string' ? asText(value) : value;
}

/** With a space before it a spreadsheet takes `-12*y + 3*x` for text and not for a formula; to a reader of answers it is nothing. */
function asText(answer: string): string {
  return /^[=+\-@]/.test(answer) && Number.isNaN(Number(answer)) ? ` ${answer}` : answer;
}
