import { rename } from 'node:fs/promises';
import type { GradedRow } from '../bulk/output/result.ts';
import type { Storage } from '../storage/storage.ts';
import type { BatchRow } from '../storage/tables.ts';
import type { BatchFiles } from './batch-files.ts';
import { listBatches, recordLength } from './batches.ts';
import { rowsOfLearner, writeWithout } from './learner-rows.ts';
import { resultLines } from './results.ts';
import { isFinished } from './shown-batch.ts';

/** A graded row of a learner, and the batch that it is in. */
export interface LearnerRow {
  readonly batch: string;
  readonly result: GradedRow;
}

const PAGE = 200;

/** What batches hold of a learner, as far as they are graded and their files are on this machine. */
export async function* learnerData(
  storage: Storage,
  files: BatchFiles,
  learner: string,
): AsyncGenerator<LearnerRow> {
  for await (const { id, result_bytes: bytes } of eachBatch(storage)) {
    const path = files.resultsOf(id);
    if (!(await files.has(path))) continue;
    for await (const result of rowsOfLearner(resultLines(path, bytes), learner)) yield { batch: id, result };
  }
}

/**
 * Takes a learner's rows out of the batches that are finished and whose files are on this machine. Others must not be at it at
 * the same time.
 * @returns whether no other batch could hold any
 */
export async function forgetLearner(storage: Storage, files: BatchFiles, learner: string): Promise<boolean> {
  let isAll = true;
  for await (const batch of eachBatch(storage)) {
    if (isFinished(batch)) await takeOut(batch, storage, files, learner);
    else isAll = false;
  }
  return isAll;
}

/** The file is replaced before its length is recorded: in between, what is read to a greater length ends with the file. */
async function takeOut(
  { id, result_bytes }: BatchRow,
  storage: Storage,
  files: BatchFiles,
  learner: string,
): Promise<void> {
  await files.dropRows(id);
  const path = files.resultsOf(id);
  if (!(await files.has(path))) return;
  const left = `${path}.left`;
  const bytes = await writeWithout(resultLines(path, result_bytes), learner, left);
  // Also where nothing of the learner counts: behind what counts there could be.
  await rename(left, path);
  if (bytes !== result_bytes) await recordLength(storage, id, bytes);
}

async function* eachBatch(storage: Storage): AsyncGenerator<BatchRow> {
  let before: string | undefined;
  for (;;) {
    const page = await listBatches(storage, before, PAGE);
    yield* page;
    if (page.length < PAGE) return;
    before = page.at(-1)!.id;
  }
}
