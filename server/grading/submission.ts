import type { FeedbackLevel } from '../../grader/result.ts';
import type { AnswerBody } from '../schemas/answer.ts';

/** What is to be graded, as it came: over HTTP, or as a row of a file. */
export interface Submission {
  readonly exercise: string;
  readonly seed?: number | undefined;
  /** By part; null says that a part was left empty. */
  readonly answers: Readonly<Record<string, AnswerBody>>;
  readonly feedback?: FeedbackLevel | undefined;
}
