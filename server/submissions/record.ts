import type { Submission } from '../grading/submission.ts';
import type { WrittenGrade } from '../grading/written-grade.ts';
import type { SubmissionRow } from '../storage/tables.ts';
import { momentOf } from './submission-id.ts';

/** What grades: kept with each submission, for another version may grade otherwise. */
export interface GradedBy {
  /** The version of Nabla. */
  readonly grader: string;
  /** The version of Node, whose arithmetic may differ in the last digit. */
  readonly node: string;
}

/** The caller's Idempotency-Key, and what it came with. */
export interface Idempotency {
  /** Unique for all callers. */
  readonly key: string;
  /** SHA-256 of the request. */
  readonly hash: string;
}

export interface Graded {
  readonly id: string;
  readonly learner: string;
  readonly submission: Submission;
  readonly grade: WrittenGrade;
  readonly gradedBy: GradedBy;
  readonly idempotency: Idempotency | undefined;
}

/** A graded submission as it is stored. */
export function rowOf({ id, learner, submission, grade, gradedBy, idempotency }: Graded): SubmissionRow {
  return {
    id,
    learner,
    exercise: grade.exercise,
    revision: grade.revision,
    seed: grade.seed,
    ...gradedBy,
    feedback: submission.feedback ?? 'full',
    answers: JSON.stringify(submission.answers),
    grade: grade.text,
    final: grade.final ? 1 : 0,
    verdicts: `,${Object.keys(grade.verdicts).join(',')},`,
    idempotency_key: idempotency?.key ?? null,
    request_hash: idempotency?.hash ?? null,
  };
}

/** What was submitted, as it can be graded again. */
export function submissionOf({ exercise, seed, answers, feedback }: SubmissionRow): Submission {
  return {
    exercise,
    seed,
    answers: JSON.parse(answers) as Submission['answers'],
    feedback,
  };
}

/**
 * The JSON text of a stored submission: the grade as it was replied, with the id, the learner and the receipt. It is put
 * together as text, so that the grade has the same bytes at all times.
 */
export function submissionText(row: SubmissionRow): string {
  const head = { id: row.id, learner: row.learner, submittedAt: momentOf(row.id).toISOString() };
  const { grader, node, feedback } = row;
  const receipt = JSON.stringify({ grader, node, feedback });
  return joined(
    JSON.stringify(head),
    row.grade,
    `{"receipt":${joined(receipt, `{"answers":${row.answers}}`)}}`,
  );
}

/** JSON objects, none of them empty, as one with the members of all. */
function joined(...objects: readonly string[]): string {
  return `{${objects.map((text) => text.slice(1, -1)).join(',')}}`;
}
