import type { Answer } from '../../../grader/index.ts';

/**
 * A wrong answer to a part, and the mistake that has to be among those that are named; undefined where none explains the answer, and none
 * may be named.
 */
export type Row = readonly [part: string, answer: Answer, mistake: string | undefined];

/** The wrong answers to an exercise of the catalog. */
export interface Wrong {
  readonly exercise: string;
  readonly rows: readonly Row[];
}
