import type { OnFailure } from '../../grader/index.ts';
import type { Grade } from '../../grader/result.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { FaultCode } from '../faults/codes.ts';
import { Fault } from '../faults/fault.ts';
import { gradeSubmission } from '../grading/grade-submission.ts';
import type { SubmissionRow } from '../storage/tables.ts';
import { type Difference, differences } from './difference.ts';
import { type GradedBy, submissionOf, submissionText } from './record.ts';

/** What may differ from when a submission was graded, and explain another grade. */
export const CHANGES = ['exercise', 'grader', 'node'] as const;

export interface Replay {
  readonly id: string;
  /** Whether the grade has the same bytes again. */
  readonly identical: boolean;
  readonly changed: readonly (typeof CHANGES)[number][];
  readonly difference: readonly Difference[];
  /** Why it cannot be graded any more: the exercise, or a part of it, is gone. */
  readonly fault?: { readonly code: FaultCode; readonly message: string };
  /** The JSON text of the submission as it comes out now; left out with a fault. */
  readonly submission?: string;
}

/** Grades a stored submission again, as the server does now. */
export function replay(
  row: SubmissionRow,
  catalog: Catalog,
  gradedBy: GradedBy,
  onFailure: OnFailure,
): Replay {
  const again = gradeAgain(row, catalog, onFailure);
  const fault = again instanceof Fault ? { code: again.code, message: again.message } : undefined;
  const grade = again instanceof Fault ? undefined : again;
  const now = { ...gradedBy, exercise: grade?.revision };
  const then = { ...row, exercise: row.revision };
  const text = JSON.stringify(grade);
  const identical = text === row.grade;
  return {
    id: row.id,
    identical,
    changed: CHANGES.filter((change) => now[change] !== then[change]),
    difference: grade === undefined || identical ? [] : differences(JSON.parse(row.grade), plain(grade)),
    ...(fault && { fault }),
    ...(grade && { submission: submissionText({ ...row, ...gradedBy, grade: text }) }),
  };
}

/** The JSON text of a replay. What comes out now is put in as text, for its bytes are the proof. */
export function replayText({ submission, ...said }: Replay): string {
  const text = JSON.stringify(said);
  return submission === undefined ? text : `${text.slice(0, -1)},"submission":${submission}}`;
}

function gradeAgain(row: SubmissionRow, catalog: Catalog, onFailure: OnFailure): Grade | Fault {
  try {
    return gradeSubmission(catalog, submissionOf(row), onFailure);
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}

/** A value as its JSON says it. */
function plain(value: object): unknown {
  return JSON.parse(JSON.stringify(value));
}
