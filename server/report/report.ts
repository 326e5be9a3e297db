import type { Verdict } from '../../grader/result.ts';
import type { CodeCount } from './code-counts.ts';
import type { ReadAnswer, Submitter } from './distinct-answers.ts';
import type { NoteCode } from './notes.ts';

/** An item analysis: what became of the submissions of a file, by exercise and part. */
export interface Report {
  readonly submissions: number;
  /** Rows that were not graded, by the code that says why. */
  readonly notGraded: readonly { readonly code: string; readonly count: number }[];
  readonly exercises: readonly ExerciseReport[];
}

export interface ExerciseReport {
  readonly exercise: string;
  /** Where the exercise is among those at hand. */
  readonly title?: string;
  readonly submissions: number;
  /** Different ones; 0 where the results name none. */
  readonly learners: number;
  /** Different seeds. */
  readonly variants: number;
  /** What is missing in this analysis, and why. */
  readonly notes: readonly NoteCode[];
  readonly parts: readonly PartReport[];
}

export interface PartReport {
  readonly part: string;
  /** Submissions with an answer to it. */
  readonly answered: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** Of all submissions, those without an answer included; they add up to 1. */
  readonly shares: Readonly<Record<Verdict, number>>;
  /** In points, over all that was decided, a missing answer counting 0; null where that is nothing. */
  readonly meanScore: number | null;
  readonly points: number | null;
  /**
   * The correlation of the part's score with that of the other parts (point-biserial where a part is right or wrong); null for
   * fewer than 30 submissions, or where all scores are the same.
   */
  readonly discrimination: number | null;
  /** The commonest first. */
  readonly mistakes: readonly CodeCount[];
  readonly unreadable: readonly CodeCount[];
  readonly unexplained: Clusters;
  /** For a person to decide. */
  readonly open: Clusters;
}

/** Answers put together by what they mean. */
export interface Clusters {
  /** The largest first. */
  readonly clusters: readonly Cluster[];
  /** Answers that are in none: too many different ones to be kept, each of them rare. */
  readonly others: number;
}

/** Answers to one variant of a part that mean the same. */
export interface Cluster {
  readonly count: number;
  readonly seed: number;
  /** The commonest way of writing it, as it was read. */
  readonly read: ReadAnswer;
  /** So many ways of writing it there are. */
  readonly writings: number;
  /** Who gave it; of many, the first. */
  readonly submitters: readonly Submitter[];
}
