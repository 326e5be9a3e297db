import type { Storage } from '../storage/storage.ts';
import type { BatchRow } from '../storage/tables.ts';
import type { BatchState } from '../schemas/batch-state.ts';

/** Batches that are not finished. */
const OPEN = ['queued', 'running'] as const satisfies readonly BatchState[];

/** What a batch is before any of it is graded. */
export type NewBatch = Pick<
  BatchRow,
  'id' | 'format' | 'feedback' | 'total' | 'webhook' | 'idempotency_key' | 'request_hash'
>;

/** Stores a batch to be graded, unless there is one with its Idempotency-Key: then false. */
export async function addBatch({ write }: Storage, batch: NewBatch): Promise<boolean> {
  const row: BatchRow = {
    ...batch,
    state: 'queued',
    done: 0,
    errors: 0,
    result_bytes: 0,
    parts: '[]',
    started_at: null,
    finished_at: null,
    webhook_state: batch.webhook === null ? null : 'waiting',
    webhook_attempts: 0,
    webhook_due_at: null,
    webhook_failure: null,
  };
  const { numInsertedOrUpdatedRows } = await write((transaction) =>
    transaction
      .insertInto('batches')
      .values(row)
      .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
      .executeTakeFirst(),
  );
  return numInsertedOrUpdatedRows === 1n;
}

export function findBatch({ db }: Storage, id: string): Promise<BatchRow | undefined> {
  return db.selectFrom('batches').selectAll().where('id', '=', id).executeTakeFirst();
}

export function findBatchByKey({ db }: Storage, key: string): Promise<BatchRow | undefined> {
  return db.selectFrom('batches').selectAll().where('idempotency_key', '=', key).executeTakeFirst();
}

/** The newest first, from behind the one of an id. */
export function listBatches({ db }: Storage, before: string | undefined, limit: number): Promise<BatchRow[]> {
  return db
    .selectFrom('batches')
    .selectAll()
    .$if(before !== undefined, (query) => query.where('id', '<', before!))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** Those that are not finished, the oldest first. */
export function openBatches({ db }: Storage): Promise<BatchRow[]> {
  return db.selectFrom('batches').selectAll().where('state', 'in', OPEN).orderBy('id').execute();
}

/** How far a batch has come. */
export type Progress = Pick<BatchRow, 'done' | 'errors' | 'result_bytes' | 'parts'>;

/** Writes down that it has begun, if nobody has cancelled it; else false. */
export function beginBatch(storage: Storage, id: string): Promise<boolean> {
  return updateOpen(storage, id, { state: 'running', started_at: now() });
}

/** Writes down how far it has come, if nobody has cancelled it; else false. */
export function recordProgress(storage: Storage, id: string, progress: Progress): Promise<boolean> {
  return updateOpen(storage, id, progress);
}

/** Writes down what has come of it, if nobody has cancelled it, and that whoever wants to be told has to be. */
export async function finishBatch(
  storage: Storage,
  { id, webhook }: BatchRow,
  state: 'done' | 'failed',
): Promise<void> {
  const told = webhook === null ? {} : ({ webhook_state: 'due', webhook_due_at: now() } as const);
  await updateOpen(storage, id, { state, finished_at: now(), ...told });
}

/** Cancels a batch if it is not finished; else false. Nobody is told. */
export function cancelBatch(storage: Storage, id: string): Promise<boolean> {
  return updateOpen(storage, id, { state: 'cancelled', finished_at: now(), webhook_state: null });
}

async function updateOpen({ write }: Storage, id: string, change: Partial<BatchRow>): Promise<boolean> {
  const { numUpdatedRows } = await write((transaction) =>
    transaction
      .updateTable('batches')
      .set(change)
      .where('id', '=', id)
      .where('state', 'in', OPEN)
      .executeTakeFirst(),
  );
  return numUpdatedRows === 1n;
}

/** Writes down how long the results of a finished batch are, of which some have been taken out. */
export async function recordLength({ write }: Storage, id: string, bytes: number): Promise<void> {
  await write((transaction) =>
    transaction.updateTable('batches').set({ result_bytes: bytes }).where('id', '=', id).execute(),
  );
}

/** Deletes a finished batch; false where it is not finished, or is gone. */
export async function deleteBatch({ write }: Storage, id: string): Promise<boolean> {
  const { numDeletedRows } = await write((transaction) =>
    transaction.deleteFrom('batches').where('id', '=', id).where('state', 'not in', OPEN).executeTakeFirst(),
  );
  return numDeletedRows === 1n;
}

/** Ids of the batches that were finished before a moment. */
export async function finishedBefore({ db }: Storage, moment: Date): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('batches')
    .select('id')
    .where('finished_at', '<', moment.toISOString())
    .execute();
  return rows.map(({ id }) => id);
}

/** Finished batches of which somebody has to be told by now. */
export function dueWebhooks({ db }: Storage, moment: Date): Promise<BatchRow[]> {
  return db
    .selectFrom('batches')
    .selectAll()
    .where('webhook_state', '=', 'due')
    .where('webhook_due_at', '<=', moment.toISOString())
    .orderBy('webhook_due_at')
    .limit(20)
    .execute();
}

/** What has come of telling. */
export type Delivery = Pick<
  BatchRow,
  'webhook_state' | 'webhook_attempts' | 'webhook_due_at' | 'webhook_failure'
>;

export async function recordDelivery({ write }: Storage, id: string, delivery: Delivery): Promise<void> {
  await write((transaction) =>
    transaction.updateTable('batches').set(delivery).where('id', '=', id).execute(),
  );
}

function now(): string {
  return new Date().toISOString();
}
