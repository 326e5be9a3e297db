import type { Transaction } from 'kysely';
import { expect, it, vi } from 'vitest';
import { groupCommit } from '../../../server/storage/group-commit.ts';
import type { Tables } from '../../../server/storage/tables.ts';
import { openOwnStorage } from '../routes/open-app.ts';
import { row } from '../submissions/row.ts';

const insert = (transaction: Transaction<Tables>) =>
  transaction.insertInto('submissions').values(row()).executeTakeFirst();

it('shares a transaction among those of a turn, and another among those that come meanwhile', async () => {
  const { storage, remove } = await openOwnStorage();
  const commits = vi.spyOn(storage.db, 'transaction');
  const disk = Promise.withResolvers<void>();
  const syncs: number[] = [];
  const write = groupCommit(storage.db, () => (syncs.push(commits.mock.calls.length), disk.promise));
  const first = Array.from({ length: 100 }, () => write(insert));
  await vi.waitUntil(() => syncs.length === 1);
  const second = Array.from({ length: 100 }, () => write(insert));
  disk.resolve();
  await Promise.all([...first, ...second]);
  expect(syncs).toEqual([1, 2]);
  await remove();
});

it('acknowledges nothing before it is on the disk', async () => {
  const { storage, remove } = await openOwnStorage();
  const disk = Promise.withResolvers<void>();
  const write = groupCommit(storage.db, () => disk.promise);
  let acknowledged = false;
  const writing = write(insert).then(() => (acknowledged = true));
  await vi.waitUntil(
    async () => (await storage.db.selectFrom('submissions').selectAll().execute()).length === 1,
  );
  expect(acknowledged).toBe(false);
  disk.resolve();
  await writing;
  expect(acknowledged).toBe(true);
  await remove();
});

it('tells every writer where the disk fails, writes nothing twice, and goes on', async () => {
  const { storage, remove } = await openOwnStorage();
  const sync = vi.fn<() => Promise<void>>(async () => {}).mockRejectedValueOnce(new Error('disk'));
  const write = groupCommit(storage.db, sync);
  const outcomes = await Promise.allSettled([write(insert), write(insert)]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await storage.db.selectFrom('submissions').selectAll().execute()).toHaveLength(2);
  await write(insert);
  expect(sync).toHaveBeenCalledTimes(2);
  await remove();
});
