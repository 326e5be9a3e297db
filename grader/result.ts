import type { Method, Witness } from './equivalence/verdict.ts';
import type { Problem } from './language/problem.ts';
import type { Shape } from './language/shape.ts';

/** What is said of one part. `pending`: a person grades it. `missing`: nothing was answered. */
export type Verdict = 'correct' | 'partial' | 'incorrect' | 'invalid' | 'undecided' | 'pending' | 'missing';

/** What a student or an LMS may send as an answer: text as typed, or JSON. */
export type Answer = string | number | boolean | readonly Answer[];

/** How an answer was read. */
export interface Read {
  readonly latex: string;
  readonly text: string;
  readonly shape?: Shape;
}

/** A problem with its sentence. */
export type SpokenProblem = Pick<Problem, 'code' | 'start' | 'end' | 'expected' | 'suggestion'> & {
  readonly message: string;
};

export interface Feedback {
  readonly code: string;
  readonly message: string;
  /** What the sentence is made of, so that it can be said in other words: by code. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** The piece of the text that it is about, in UTF-16 code units, where it is about one. */
  readonly start?: number;
  readonly end?: number;
}

export interface Evidence {
  readonly method: Method;
  readonly samples?: number;
  readonly witness?: Witness;
  /** The parts whose own answers it rests on besides, where those are not right. */
  readonly given?: readonly string[];
}

export interface PartGrade {
  readonly verdict: Verdict;
  /** In points; null where a person has to decide or the answer could not be read. */
  readonly score: number | null;
  readonly points: number;
  readonly read?: Read;
  readonly problem?: SpokenProblem;
  readonly feedback?: readonly Feedback[];
  readonly evidence?: Evidence;
}

export interface Grade {
  readonly exercise: string;
  /** `sha256:…` of the exercise's canonical data. */
  readonly revision: string;
  readonly seed: number;
  /** False when an answer is `invalid`. */
  readonly gradable: boolean;
  /** False while a part's score is null. */
  readonly final: boolean;
  readonly score: number;
  readonly points: number;
  readonly parts: Readonly<Record<string, PartGrade>>;
}

/** How much a grade says besides its verdicts. */
export type FeedbackLevel = 'full' | 'verdict' | 'none';

export interface Validation {
  readonly valid: boolean;
  readonly read?: Read;
  readonly problem?: SpokenProblem;
}

/** The answer of the equivalence check alone. */
export interface Comparison {
  readonly verdict: Verdict;
  readonly evidence?: Evidence;
  readonly feedback?: readonly Feedback[];
  readonly problem?: SpokenProblem;
}
