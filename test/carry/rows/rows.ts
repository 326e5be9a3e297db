import type { Row } from '../row.ts';

/** Rows about an exercise of the catalog. */
export interface Rows {
  readonly exercise: string;
  readonly rows: readonly Row[];
}
