import type { Row } from '../rows.ts';

export type Verdict = 'equal' | 'different' | 'undecided' | 'error' | 'timeout';

/** What a peer says of a row once, and how long it took. */
export interface Measurement {
  readonly verdict: Verdict;
  readonly ms: number;
}

/** What a peer says of a row: the first verdict, and the median of the times. */
export interface Outcome extends Measurement {
  /** Whether a later round gave another verdict. */
  readonly changed: boolean;
}

/** Rows to be compared: all of them, round after round while there is time. */
export interface Assignment {
  readonly rows: readonly Row[];
  readonly rounds: number;
  readonly withinMs: number;
  /** How long measurements are held back: sending them disturbs the next one. With 0 it is known which row hangs. */
  readonly sendEveryMs: number;
}
