import type { FeedbackLevel, OnFailure } from '../../grader/index.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { gradeSubmission } from '../grading/grade-submission.ts';
import { SubmissionRow } from '../schemas/submission-row.ts';
import type { Row } from './input/row.ts';
import type { ResultRow } from './output/result.ts';
import { unreadIn } from './unread.ts';
import { checkedRow, errorOfFault, refusedRow } from './refuse.ts';

/** Grades one row of a bulk file; what cannot be graded is said in its place. */
export function gradeRow(
  row: Row,
  catalog: Catalog,
  feedback: FeedbackLevel | undefined,
  onFailure: OnFailure,
): ResultRow {
  const checked = checkedRow(row, SubmissionRow);
  if (!checked.ok) return checked.refused;
  const { id, learner, ...submission } = checked.value;
  try {
    const grade = gradeSubmission(catalog, { ...submission, feedback }, onFailure);
    const unread = feedback === 'none' ? undefined : unreadIn(grade, submission.answers);
    return { id, ...(learner === undefined ? {} : { learner }), ...grade, ...(unread && { unread }) };
  } catch (error) {
    return refusedRow(row.line, checked.value, errorOfFault(error));
  }
}
