import type { Storage } from '../storage/storage.ts';
import { momentOf } from '../submissions/submission-id.ts';
import type { BatchFiles } from './batch-files.ts';
import { deleteBatch, findBatch, finishedBefore } from './batches.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Deletes batches that were finished more than so many days ago, and what is left of uploads that broke off. */
export async function sweepBatches(
  storage: Storage,
  files: BatchFiles,
  days: number,
  now: Date,
): Promise<void> {
  for (const id of await finishedBefore(storage, new Date(now.getTime() - days * DAY))) {
    await deleteBatch(storage, id);
    await files.remove(id);
  }
  for (const id of await files.ids()) {
    // No upload takes a day, so that nobody is about to store this one.
    const isOld = momentOf(id).getTime() < now.getTime() - DAY;
    if (isOld && (await findBatch(storage, id)) === undefined) await files.remove(id);
  }
}

/** Sweeps now and once a day until it is stopped; the process does not stay alive for it. */
export function sweepBatchesDaily(
  storage: Storage,
  files: BatchFiles,
  days: number,
  onFailure: (error: unknown) => void,
): () => void {
  const run = (): void => void sweepBatches(storage, files, days, new Date()).catch(onFailure);
  run();
  const timer = setInterval(run, DAY).unref();
  return () => clearInterval(timer);
}
