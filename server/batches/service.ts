import { createHash } from 'node:crypto';
import { statfs } from 'node:fs/promises';
import { isSystemError } from '../bulk/system-error.ts';
import { Fault } from '../faults/fault.ts';
import type { Pool } from '../jobs/pool.ts';
import type { BatchOptions } from '../schemas/batches.ts';
import type { Storage } from '../storage/storage.ts';
import type { BatchRow } from '../storage/tables.ts';
import { submissionIds } from '../submissions/submission-id.ts';
import { batchFiles } from './batch-files.ts';
import { addBatch, cancelBatch, deleteBatch, findBatch, findBatchByKey, listBatches } from './batches.ts';
import { forgetLearner, learnerData, type LearnerRow } from './learner-data.ts';
import { BATCH_LIMITS, type BatchLimits } from './limits.ts';
import { type Incoming, receive, type Received } from './receive.ts';
import { sweepBatchesDaily } from './retention.ts';
import { hasRoom } from './room.ts';
import { startRunner } from './runner.ts';
import type { CourierOptions } from './webhook/courier.ts';
import { refusalOf } from './webhook/receiver.ts';

export interface BatchServiceOptions {
  readonly storage: Storage;
  readonly pool: Pool;
  /** The folder below which the files of batches are. */
  readonly dataFolder: string;
  readonly limits?: BatchLimits | undefined;
  /** Finished batches are deleted after so many days. */
  readonly days: number;
  /** Left out where nobody can be told that a batch is finished. */
  readonly webhooks?: CourierOptions | undefined;
  /** Told of what went wrong on our side. */
  readonly onFailure: (error: unknown) => void;
}

/** A batch that comes in. */
export interface NewUpload {
  readonly caller: string;
  readonly idempotencyKey: string | undefined;
  /** Gives the file to be stored, once, and then what is said of it, which may come behind the file. */
  readonly read: (store: (file: Incoming) => Promise<void>) => Promise<BatchOptions>;
}

/** Batches: taken in, graded, looked at, cancelled. */
export interface BatchService {
  /** @throws {Fault} unreadable-batch, batch-too-large, webhook-refused, idempotency-running, idempotency-mismatch */
  readonly add: (upload: NewUpload) => Promise<BatchRow>;
  readonly find: (id: string) => Promise<BatchRow | undefined>;
  readonly list: (before: string | undefined, limit: number) => Promise<readonly BatchRow[]>;
  /** Cancels one that is not finished, deletes one that is. */
  readonly remove: (id: string) => Promise<void>;
  /** Whether the results of a batch are here: on another machine, or in a backup, there is only what is known of it. */
  readonly hasResults: (batch: BatchRow) => Promise<boolean>;
  /** Where the results of a batch are. */
  readonly resultsOf: (id: string) => string;
  /** What batches hold of a learner. */
  readonly dataOf: (learner: string) => AsyncIterable<LearnerRow>;
  /** Takes a learner's rows out of the batches. @throws {Fault} learner-in-batch */
  readonly forget: (learner: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export function openBatchService(options: BatchServiceOptions): BatchService {
  const { storage, pool, limits = BATCH_LIMITS, webhooks, days, onFailure } = options;
  const files = batchFiles(options.dataFolder);
  const newId = submissionIds(Date.now);
  const runner = startRunner({ storage, files, pool, webhooks, onFailure });
  const stopSweeping = sweepBatchesDaily(storage, files, days, onFailure);
  /** One learner after another: each replaces the files. */
  let forgetting: Promise<unknown> = Promise.resolve();
  /** Idempotency-Keys of the uploads that are under way here. */
  const receiving = new Set<string>();

  /** Stores what has been received, or gives what the same Idempotency-Key has stored. */
  const settle = async (id: string, key: string | undefined, received: Received, said: BatchOptions) => {
    const { format, total } = received;
    const { feedback = 'full', webhook = null } = said;
    const hash = hashOf(received, said);
    const keyed = { idempotency_key: key ?? null, request_hash: key === undefined ? null : hash };
    checkWebhook(webhook, webhooks);
    const earlier = key === undefined ? undefined : await findBatchByKey(storage, key);
    if (earlier === undefined) {
      await files.complete(id);
      if (await addBatch(storage, { id, format, feedback, total, webhook, ...keyed })) {
        runner.nudge();
        return (await findBatch(storage, id))!;
      }
    }
    const stored = earlier ?? (await findBatchByKey(storage, key!));
    await files.remove(id);
    if (stored === undefined) throw new Fault('idempotency-running', {}, [], { 'retry-after': '1' });
    if (stored.request_hash !== hash) throw new Fault('idempotency-mismatch');
    return stored;
  };

  const add = async (key: string | undefined, read: NewUpload['read']): Promise<BatchRow> => {
    const id = newId();
    let received: Received | undefined;
    try {
      const path = await files.begin(id);
      const said = await read(async (file) => {
        if (!hasRoom(await statfs(files.folder))) throw unavailable();
        received = await receive(file, path, limits);
      });
      if (received === undefined) throw new Fault('unreadable-batch', { reason: 'There is no file in it.' });
      return await settle(id, key, received, said);
    } catch (error) {
      await files.remove(id).catch(onFailure);
      if (isSystemError(error) && DISK.has(error.code)) {
        onFailure(error);
        throw unavailable();
      }
      throw error;
    }
  };

  return {
    async add({ caller, idempotencyKey, read }) {
      if (idempotencyKey === undefined) return add(undefined, read);
      const key = `${caller} ${idempotencyKey}`;
      if (receiving.has(key)) throw new Fault('idempotency-running', {}, [], { 'retry-after': '1' });
      receiving.add(key);
      try {
        return await add(key, read);
      } finally {
        receiving.delete(key);
      }
    },
    find: (id) => findBatch(storage, id),
    list: (before, limit) => listBatches(storage, before, limit),
    async remove(id) {
      if (await cancelBatch(storage, id)) return files.dropRows(id);
      await deleteBatch(storage, id);
      await files.remove(id);
    },
    hasResults: async ({ id, result_bytes }) => result_bytes === 0 || files.has(files.resultsOf(id)),
    resultsOf: files.resultsOf,
    dataOf: (learner) => learnerData(storage, files, learner),
    async forget(learner) {
      const forgotten = forgetting.then(() => forgetLearner(storage, files, learner));
      forgetting = forgotten.catch(() => {});
      if (!(await forgotten)) throw new Fault('learner-in-batch', {}, [], { 'retry-after': '5' });
    },
    async stop() {
      stopSweeping();
      await runner.stop();
      await pool.close();
    },
  };
}

function unavailable(): Fault {
  return new Fault('storage-unavailable', {}, [], { 'retry-after': '5' });
}

/** What the system says of a disk that is full, broken or not to be written. */
const DISK: ReadonlySet<string | undefined> = new Set([
  'ENOSPC',
  'EDQUOT',
  'EROFS',
  'EIO',
  'EACCES',
  'ENOENT',
]);

/** @throws {Fault} webhook-refused */
function checkWebhook(webhook: string | null, rules: CourierOptions | undefined): void {
  if (webhook === null) return;
  const reason =
    rules === undefined ? 'this server has no NABLA_WEBHOOK_SECRET to sign with' : refusalOf(webhook, rules);
  if (reason === undefined) return;
  const message = `It cannot be used: ${reason}.`;
  throw new Fault('webhook-refused', { reason }, [{ pointer: '?webhook', code: 'webhook-refused', message }]);
}

function hashOf({ hash, format }: Received, { feedback, webhook }: BatchOptions): string {
  return createHash('sha256').update(JSON.stringify({ hash, format, feedback, webhook })).digest('hex');
}
