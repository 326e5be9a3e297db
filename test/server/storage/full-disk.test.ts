import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { isStorageFailure } from '../../../server/storage/failure.ts';
import { addSubmission, listSubmissions } from '../../../server/submissions/submissions.ts';
import { openOwnStorage } from '../routes/open-app.ts';
import { row } from '../submissions/row.ts';

it('a full disk is told to every writer, keeps what was acknowledged, and passes', async () => {
  const { storage, remove } = await openOwnStorage();
  const { db } = storage;
  const before = row();
  await addSubmission(storage, before);
  await sql`PRAGMA max_page_count = 1`.execute(db);
  const large = { grade: `"${'x'.repeat(100_000)}"` };
  const outcomes = await Promise.allSettled(
    [row(large), row(large)].map((each) => addSubmission(storage, each)),
  );
  for (const outcome of outcomes) {
    expect(outcome.status === 'rejected' && isStorageFailure(outcome.reason)).toBe(true);
  }
  expect(await listSubmissions(storage, {}, 10)).toHaveLength(1);
  await sql`PRAGMA max_page_count = 1000000`.execute(db);
  expect(await addSubmission(storage, row(large))).toBe(true);
  await remove();
});

it.each([
  { id: 'a full disk', error: { code: 'ERR_SQLITE_ERROR', errcode: 13 }, failure: true },
  {
    id: 'a disk that failed, in detail',
    error: { code: 'ERR_SQLITE_ERROR', errcode: 10 + 256 * 3 },
    failure: true,
  },
  { id: 'a query that is wrong', error: { code: 'ERR_SQLITE_ERROR', errcode: 1 }, failure: false },
  { id: 'a row that is there', error: { code: 'ERR_SQLITE_ERROR', errcode: 1555 }, failure: false },
  { id: 'PostgreSQL that shuts down', error: { code: '57P01' }, failure: true },
  { id: 'PostgreSQL with too many connections', error: { code: '53300' }, failure: true },
  { id: 'no PostgreSQL', error: { code: 'ECONNREFUSED' }, failure: true },
  { id: 'a connection that breaks', error: { message: 'Connection terminated unexpectedly' }, failure: true },
  {
    id: 'no free connection',
    error: { message: 'timeout exceeded when trying to connect' },
    failure: true,
  },
  { id: 'a row that is there in PostgreSQL', error: { code: '23505' }, failure: false },
  { id: 'a caller who hangs up', error: { code: 'ECONNRESET' }, failure: false },
])('$id is a failure of the storage: $failure', ({ error, failure }) => {
  expect(isStorageFailure(Object.assign(new Error('x'), error))).toBe(failure);
});
