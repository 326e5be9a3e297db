import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  addBatch,
  beginBatch,
  cancelBatch,
  deleteBatch,
  dueWebhooks,
  findBatch,
  findBatchByKey,
  finishBatch,
  finishedBefore,
  listBatches,
  openBatches,
  recordDelivery,
  recordProgress,
} from '../../server/batches/batches.ts';
import { batchQueue } from '../../server/batches/queue.ts';
import { openStorage, type Storage, type StoragePlace } from '../../server/storage/storage.ts';
import { newBatch } from '../server/batches/new-batch.ts';

const LATER = new Date(Date.now() + 60 * 60 * 1000);
const PROGRESS = { done: 2, errors: 1, result_bytes: 5_000_000_000, parts: '["∂"]' };

function ids(rows: readonly { id: string }[]): readonly string[] {
  return rows.map(({ id }) => id);
}

/** What every storage has to do for batches. */
export function batchContract(newPlace: () => Promise<StoragePlace>): void {
  let storage: Storage;
  beforeAll(async () => {
    storage = await openStorage(await newPlace());
  });
  afterAll(() => storage.close());
  beforeEach(() => storage.write((transaction) => transaction.deleteFrom('batches').execute()));

  async function added(given = {}): Promise<string> {
    const batch = newBatch(given);
    expect(await addBatch(storage, batch)).toBe(true);
    return batch.id;
  }
  it('a batch is queued, runs, comes further and is done', async () => {
    const id = await added();
    expect(await findBatch(storage, id)).toMatchObject({
      state: 'queued',
      total: 3,
      done: 0,
      started_at: null,
    });
    expect(await beginBatch(storage, id)).toBe(true);
    expect(await recordProgress(storage, id, PROGRESS)).toBe(true);
    expect(await findBatch(storage, id)).toMatchObject({ state: 'running', ...PROGRESS });
    expect(ids(await openBatches(storage))).toEqual([id]);
    await finishBatch(storage, (await findBatch(storage, id))!, 'done');
    expect(await findBatch(storage, id)).toMatchObject({ state: 'done', webhook_state: null });
    expect(await openBatches(storage)).toEqual([]);
  });

  it('those that are not finished are counted, and their rows', async () => {
    expect(await batchQueue(storage)).toEqual({ batches: {}, rows: 0 });
    for (let batch = 0; batch < 3; batch += 1) await added();
    const [running, cancelled] = ids(await listBatches(storage, undefined, 2)) as [string, string];
    await beginBatch(storage, running);
    await recordProgress(storage, running, PROGRESS);
    await cancelBatch(storage, cancelled);
    expect(await batchQueue(storage)).toEqual({ batches: { queued: 1, running: 1 }, rows: 3 + 1 });
  });

  it('one that is cancelled stays so, and comes no further', async () => {
    const id = await added({ webhook: 'https://lms.example' });
    expect(await cancelBatch(storage, id)).toBe(true);
    expect(await cancelBatch(storage, id)).toBe(false);
    expect(await beginBatch(storage, id)).toBe(false);
    expect(await recordProgress(storage, id, PROGRESS)).toBe(false);
    await finishBatch(storage, (await findBatch(storage, id))!, 'done');
    expect(await findBatch(storage, id)).toMatchObject({ state: 'cancelled', done: 0 });
    expect(await dueWebhooks(storage, LATER)).toEqual([]);
  });

  it('is deleted when it is finished, and not before', async () => {
    const id = await added();
    expect(await deleteBatch(storage, id)).toBe(false);
    await cancelBatch(storage, id);
    expect(await finishedBefore(storage, new Date(0))).toEqual([]);
    expect(await finishedBefore(storage, LATER)).toEqual([id]);
    expect(await deleteBatch(storage, id)).toBe(true);
    expect(await findBatch(storage, id)).toBeUndefined();
  });

  it('is stored once for each Idempotency-Key, however many come at once', async () => {
    const batches = Array.from({ length: 10 }, () => newBatch({ idempotency_key: 'k', request_hash: 'h' }));
    const stored = await Promise.all(batches.map((batch) => addBatch(storage, batch)));
    expect(stored.filter(Boolean)).toHaveLength(1);
    expect(await findBatchByKey(storage, 'k')).toMatchObject({ id: batches[stored.indexOf(true)]!.id });
  });

  it('all are listed, the newest first, page by page', async () => {
    const [first, second, third] = [await added(), await added(), await added()];
    expect(ids(await listBatches(storage, undefined, 2))).toEqual([third, second]);
    expect(ids(await listBatches(storage, second, 2))).toEqual([first]);
    expect(ids(await openBatches(storage))).toEqual([first, second, third]);
  });

  it('somebody is told when it is due, until it is delivered', async () => {
    const id = await added({ webhook: 'https://lms.example' });
    expect(await dueWebhooks(storage, LATER)).toEqual([]);
    await finishBatch(storage, (await findBatch(storage, id))!, 'failed');
    expect(await dueWebhooks(storage, LATER)).toMatchObject([
      { id, webhook_state: 'due', webhook_attempts: 0 },
    ]);
    const again = { webhook_state: 'due', webhook_attempts: 1, webhook_failure: '503' } as const;
    await recordDelivery(storage, id, { ...again, webhook_due_at: LATER.toISOString() });
    expect(await dueWebhooks(storage, new Date())).toEqual([]);
    expect(await dueWebhooks(storage, LATER)).toMatchObject([again]);
    const delivered = { webhook_state: 'delivered', webhook_attempts: 2, webhook_failure: null } as const;
    await recordDelivery(storage, id, { ...delivered, webhook_due_at: null });
    expect(await dueWebhooks(storage, LATER)).toEqual([]);
  });
}
