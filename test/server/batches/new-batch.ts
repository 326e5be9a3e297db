import type { NewBatch } from '../../../server/batches/batches.ts';
import { submissionIds } from '../../../server/submissions/submission-id.ts';

const newId = submissionIds(Date.now);

/** A batch to be stored, later than those before. */
export function newBatch(given: Partial<NewBatch> = {}): NewBatch {
  return {
    id: newId(),
    format: 'ndjson',
    feedback: 'full',
    total: 3,
    webhook: null,
    idempotency_key: null,
    request_hash: null,
    ...given,
  };
}
