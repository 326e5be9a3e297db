import type { Grade } from '../../../grader/result.ts';
import type { RowError } from '../input/row.ts';

/** What one row of a bulk file came to: a grade, or why there is none. */
export type GradedRow = Grade & {
  readonly id: string | number;
  readonly learner?: string | number;
  /** Of answers that could not be read, by part: their beginnings, as they were typed. */
  readonly unread?: Readonly<Record<string, string>>;
};

export interface RefusedRow {
  readonly id?: string | number;
  readonly line: number;
  readonly error: RowError;
}

export type ResultRow = GradedRow | RefusedRow;

export function isRefused(row: object): row is RefusedRow {
  return 'error' in row;
}
