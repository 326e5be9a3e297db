import { afterEach, expect, it, vi } from 'vitest';
import { addSubmission, listSubmissions } from '../../../server/submissions/submissions.ts';
import { sweepDaily } from '../../../server/submissions/retention.ts';
import { firstIdAt } from '../../../server/submissions/submission-id.ts';
import { openApp, openOwnStorage } from '../routes/open-app.ts';
import { row } from './row.ts';

const DAY = 24 * 60 * 60 * 1000;

afterEach(() => vi.useRealTimers());

/** A submission that came so many days ago. */
function aged(days: number) {
  return row({ id: firstIdAt(new Date(Date.now() - days * DAY)) });
}

function unexpected(): never {
  throw new Error('This was not to be called.');
}

it('deletes at the start and once a day, until it is stopped', async () => {
  const { storage, remove } = await openOwnStorage();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'], now: Date.now() });
  const swept: number[] = [];
  await addSubmission(storage, aged(31));
  await addSubmission(storage, aged(29.5));
  const stop = sweepDaily(storage, 30, (deleted) => swept.push(deleted), unexpected);
  await vi.waitUntil(() => swept.length === 1);
  vi.advanceTimersByTime(DAY);
  await vi.waitUntil(() => swept.length === 2);
  stop();
  vi.advanceTimersByTime(DAY);
  expect(swept).toEqual([1, 1]);
  await remove();
});

it('is told of a failure and goes on', async () => {
  const { storage, remove } = await openOwnStorage();
  const failures: unknown[] = [];
  const failing = { ...storage, write: () => Promise.reject(new Error('full')) };
  const stop = sweepDaily(failing, 1, unexpected, (error) => failures.push(error));
  await vi.waitUntil(() => failures.length === 1);
  expect(failures).toEqual([new Error('full')]);
  stop();
  await remove();
});

it.each([
  { id: 'with a retention', retentionDays: 30, left: 0 },
  { id: 'without one', retentionDays: undefined, left: 1 },
])('is done by a server $id', async ({ retentionDays, left }) => {
  const { storage, remove } = await openOwnStorage();
  await addSubmission(storage, aged(40));
  const app = await openApp({ storage, retentionDays });
  await expect.poll(async () => (await listSubmissions(storage, {}, 10)).length).toBe(left);
  await app.close();
  await remove();
});
