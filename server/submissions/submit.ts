import { hash } from 'node:crypto';
import type { OnFailure } from '../../grader/index.ts';
import { Fault } from '../faults/fault.ts';
import type { Submission } from '../grading/submission.ts';
import type { WriteGrade, WrittenGrade } from '../grading/written-grade.ts';
import type { Storage } from '../storage/storage.ts';
import type { SubmissionRow } from '../storage/tables.ts';
import { type GradedBy, type Idempotency, rowOf } from './record.ts';
import { submissionIds } from './submission-id.ts';
import { addSubmission, findByIdempotencyKey } from './submissions.ts';

/** Writes that may wait for their commit; more are refused before they are graded. A disk takes thousands a second. */
const MAX_WAITING = 5_000;

/** One submission that is to be graded and stored. */
export interface Submitted {
  readonly learner: string;
  readonly submission: Submission;
  /** Who sends it: Idempotency-Keys of different callers are different. */
  readonly caller: string;
  readonly idempotencyKey: string | undefined;
  readonly onGraded: (grade: WrittenGrade) => void;
  readonly onFailure: OnFailure;
}

/** Grades and stores; a request that is sent again with its Idempotency-Key gets what was stored the first time. */
export type Submit = (submitted: Submitted) => Promise<SubmissionRow>;

export function submitter(storage: Storage, writeGrade: WriteGrade, gradedBy: GradedBy): Submit {
  const newId = submissionIds(Date.now);
  /** Idempotency-Keys of the requests that are under way here. */
  const running = new Set<string>();

  const store = async (submitted: Submitted, idempotency?: Idempotency): Promise<SubmissionRow> => {
    const { learner, submission, onGraded, onFailure } = submitted;
    const grade = writeGrade(submission, onFailure);
    const row = rowOf({ id: newId(), learner, submission, grade, gradedBy, idempotency });
    if (!(await addSubmission(storage, row))) stillRunning();
    onGraded(grade);
    return row;
  };

  return async (submitted) => {
    if (storage.waiting() >= MAX_WAITING) throw new Fault('overloaded', {}, [], { 'retry-after': '5' });
    const idempotency = idempotencyOf(submitted);
    if (idempotency === undefined) return store(submitted);
    if (running.has(idempotency.key)) stillRunning();
    running.add(idempotency.key);
    try {
      // Looked for only where storing it fails, whatever the reason: nearly all requests come once.
      return await store(submitted, idempotency);
    } catch (error) {
      const stored = await findStored(storage, idempotency);
      if (stored === undefined) throw error;
      return stored;
    } finally {
      running.delete(idempotency.key);
    }
  };
}

function stillRunning(): never {
  throw new Fault('idempotency-running', {}, [], { 'retry-after': '1' });
}

/** What was stored under an Idempotency-Key. @throws {Fault} idempotency-mismatch */
async function findStored(storage: Storage, idempotency: Idempotency): Promise<SubmissionRow | undefined> {
  const stored = await findByIdempotencyKey(storage, idempotency.key);
  if (stored !== undefined && stored.request_hash !== idempotency.hash)
    throw new Fault('idempotency-mismatch');
  return stored;
}

function idempotencyOf({ learner, submission, caller, idempotencyKey }: Submitted): Idempotency | undefined {
  if (idempotencyKey === undefined) return undefined;
  const request = JSON.stringify({ learner, ...submission });
  return { key: `${caller} ${idempotencyKey}`, hash: hash('sha256', request) };
}
