import { type GradedRow, isRefused, type ResultRow } from './output/result.ts';

/** How many line numbers a tally names. */
const NAMED_LINES = 10;

/** What became of rows, as counts. */
export interface Tally {
  readonly graded: number;
  readonly fullMarks: number;
  /** Graded rows with a part that a person decides, and none that is unreadable. */
  readonly open: number;
  readonly unreadable: number;
  readonly refused: number;
  /** Lines of the first ones that could not be graded. */
  readonly refusedLines: readonly number[];
  /** Parts that a failure of ours left undecided. */
  readonly failures: number;
}

export const NO_ROWS: Tally = {
  graded: 0,
  fullMarks: 0,
  open: 0,
  unreadable: 0,
  refused: 0,
  refusedLines: [],
  failures: 0,
};

/** What became of some rows and of those after them. */
export function sum(one: Tally, next: Tally): Tally {
  return {
    graded: one.graded + next.graded,
    fullMarks: one.fullMarks + next.fullMarks,
    open: one.open + next.open,
    unreadable: one.unreadable + next.unreadable,
    refused: one.refused + next.refused,
    refusedLines: [...one.refusedLines, ...next.refusedLines].slice(0, NAMED_LINES),
    failures: one.failures + next.failures,
  };
}

export function tallyOf(results: readonly ResultRow[], failures: number): Tally {
  const refused = results.filter(isRefused);
  const graded = results.filter((result): result is GradedRow => !isRefused(result));
  return {
    graded: graded.length,
    fullMarks: graded.filter(({ score, points }) => score === points).length,
    open: graded.filter(({ gradable, final }) => gradable && !final).length,
    unreadable: graded.filter(({ gradable }) => !gradable).length,
    refused: refused.length,
    refusedLines: refused.slice(0, NAMED_LINES).map(({ line }) => line),
    failures,
  };
}
