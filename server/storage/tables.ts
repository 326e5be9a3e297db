import type { Scope } from '../schemas/scope.ts';
import type { FeedbackLevel } from '../../grader/result.ts';
import type { BatchFormat, BatchState, WebhookState } from '../schemas/batch-state.ts';

/**
 * The tables, the same on SQLite and PostgreSQL. JSON is text on both, so that what was stored comes back byte for byte; times
 * are text as of ISO 8601 in UTC; what is true or false is 1 or 0.
 */
export interface Tables {
  readonly keys: KeyRow;
  readonly submissions: SubmissionRow;
  readonly batches: BatchRow;
}

export interface KeyRow {
  readonly id: string;
  readonly name: string;
  readonly scope: Scope;
  /** Whose key it is; only of the scope `learner`. */
  readonly learner: string | null;
  /** SHA-256 of the token, hexadecimal. */
  readonly token_hash: string;
  readonly created_at: string;
  /** To the minute. */
  readonly last_used_at: string | null;
  readonly revoked_at: string | null;
}

export interface SubmissionRow {
  /** Time-ordered: a later submission has a larger one. */
  readonly id: string;
  readonly learner: string;
  readonly exercise: string;
  readonly revision: string;
  readonly seed: number;
  /** Versions of Nabla and of Node that graded it. */
  readonly grader: string;
  readonly node: string;
  readonly feedback: FeedbackLevel;
  /** JSON, as they came. */
  readonly answers: string;
  /** JSON of the grade, as it was replied. */
  readonly grade: string;
  readonly final: 0 | 1;
  /** The verdicts that occur, each once, between commas: `,correct,missing,`. */
  readonly verdicts: string;
  /** The caller and its Idempotency-Key; null where there was none. */
  readonly idempotency_key: string | null;
  /** SHA-256 of the request that the Idempotency-Key came with. */
  readonly request_hash: string | null;
}

export interface BatchRow {
  /** Time-ordered, and names the folder of its files. */
  readonly id: string;
  readonly state: BatchState;
  readonly format: BatchFormat;
  readonly feedback: FeedbackLevel;
  /** Rows that it has. */
  readonly total: number;
  /** Rows whose results are on the disk for good, and how many of them could not be graded. */
  readonly done: number;
  readonly errors: number;
  /** Bytes of the results of these rows; what follows them in the file does not count. */
  readonly result_bytes: number;
  /** JSON array of the parts that occur in these results. */
  readonly parts: string;
  readonly started_at: string | null;
  readonly finished_at: string | null;
  /** Whom to tell when it is finished, and what has come of that; null without one. */
  readonly webhook: string | null;
  readonly webhook_state: WebhookState | null;
  readonly webhook_attempts: number;
  readonly webhook_due_at: string | null;
  /** Why the last attempt failed. */
  readonly webhook_failure: string | null;
  readonly idempotency_key: string | null;
  readonly request_hash: string | null;
}
