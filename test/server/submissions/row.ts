import type { SubmissionRow } from '../../../server/storage/tables.ts';
import { submissionIds } from '../../../server/submissions/submission-id.ts';

const newId = submissionIds(Date.now);

/** A stored submission of which only what a test is about is said. */
export function row(given: Partial<SubmissionRow> = {}): SubmissionRow {
  return {
    id: newId(),
    learner: 'anna',
    exercise: 'dot-products',
    revision: 'sha256:0',
    seed: 0,
    grader: '0.0.0-test',
    node: process.versions.node,
    feedback: 'full',
    answers: '{}',
    grade: '{"parts":{}}',
    final: 1,
    verdicts: ',missing,',
    idempotency_key: null,
    request_hash: null,
    ...given,
  };
}
