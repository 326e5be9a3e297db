import type { Row } from '../rows.ts';

/** What a peer says of a row, and how long it took. */
export interface Outcome {
  readonly verdict: 'equal' | 'different' | 'undecided' | 'error' | 'timeout';
  readonly ms: number;
}

/** Rows to be compared: all of them, round after round while there is time. */
export interface Assignment {
  readonly rows: readonly Row[];
  readonly rounds: number;
  readonly withinMs: number;
}
