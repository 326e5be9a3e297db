import { isSystemError } from '../bulk/system-error.ts';
import { isStorageFailure } from '../storage/failure.ts';
import type { BatchRow } from '../storage/tables.ts';
import { findBatch, finishBatch, openBatches } from './batches.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import { type Means, runBatch } from './run-batch.ts';
import { courier, type CourierOptions } from './webhook/courier.ts';

/** Milliseconds between two looks at what there is to do. */
const LOOK_EVERY = 1000;
/** Batches that share the threads: a short one does not wait for a long one. */
const MAX_RUNNING = 4;

export interface RunnerOptions extends Means {
  readonly webhooks: CourierOptions | undefined;
  /** Told of what went wrong on our side. */
  readonly onFailure: (error: unknown) => void;
}

/** Grades the batches that are stored, and tells whoever wants to be told that one is finished. */
export interface Runner {
  /** There is something to do now. */
  readonly nudge: () => void;
  /** Stops at once; what is not finished goes on when the next runner starts. */
  readonly stop: () => Promise<void>;
}

export function startRunner(options: RunnerOptions): Runner {
  const { storage, files, webhooks, onFailure } = options;
  const stopping = new AbortController();
  const running = new Map<string, Promise<void>>();
  /** Of a batch that failed: how far it was. It is tried once more, for it may have been another's fault. */
  const failedAt = new Map<string, number>();
  const tell = webhooks && courier(storage, webhooks, stopping.signal);
  let lock: FolderLock | undefined;
  let looking = Promise.resolve();

  const run = async (batch: BatchRow): Promise<void> => {
    try {
      await runBatch(batch, options, stopping.signal);
    } catch (error) {
      if (stopping.signal.aborted) return;
      onFailure(error);
      // A full disk or a database that is away: it goes on when that is mended.
      if (isStorageFailure(error) || isSystemError(error)) return;
      const now = await findBatch(storage, batch.id);
      if (now !== undefined && failedAt.get(now.id) === now.done) await finishBatch(storage, now, 'failed');
      else failedAt.set(batch.id, now?.done ?? 0);
    }
  };
  const start = (batch: BatchRow): void => {
    const ended = run(batch)
      .catch(onFailure)
      .finally(() => running.delete(batch.id));
    running.set(batch.id, ended);
  };
  const look = async (): Promise<void> => {
    const open = await openBatches(storage);
    const isTold = (await tell?.isDue()) ?? false;
    if (open.length === 0 && !isTold) return;
    lock ??= await lockFolder(files.folder);
    if (lock === undefined || stopping.signal.aborted) return;
    for (const batch of open) {
      // Where several machines share a database, a batch is graded by the one that has its rows.
      if (running.size >= MAX_RUNNING) break;
      if (!running.has(batch.id) && (await files.has(files.rowsOf(batch.id)))) start(batch);
    }
    tell?.send();
  };
  const nudge = (): void => {
    looking = looking.then(() => (stopping.signal.aborted ? undefined : look())).catch(onFailure);
  };
  const timer = setInterval(nudge, LOOK_EVERY).unref();
  nudge();
  return {
    nudge,
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await looking;
      await Promise.all([...running.values(), tell?.settled()]);
      lock?.release();
    },
  };
}
