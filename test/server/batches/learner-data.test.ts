import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { LearnerReply } from '../../../server/schemas/submission-replies.ts';
import { openOwnStorage } from '../routes/open-app.ts';
import { graded, openBatchApp, resultsOf, row, send, slowly, until } from './batch-app.ts';

const { storage, folder, remove } = await openOwnStorage();
const app = await openBatchApp({ storage, dataFolder: folder });
afterAll(async () => {
  await app.close();
  await remove();
});

/** The learner of each row; null where there is none. */
const file = (...learners: readonly (string | number | null)[]): string =>
  learners
    .map((learner, i) => JSON.stringify({ ...row(i), ...(learner !== null && { learner }) }))
    .join('\n');

async function exported(learner: string) {
  const reply = await app.inject({ url: `/v1/learners/${encodeURIComponent(learner)}` });
  return LearnerReply.parse(reply.json()).batches.map(({ batch, result }) => [batch, result.id]);
}

const deleted = (learner: string) =>
  app.inject({ method: 'DELETE', url: `/v1/learners/${encodeURIComponent(learner)}` });

async function idsIn(batch: string): Promise<readonly unknown[]> {
  return (JSON.parse(await resultsOf(app, batch)) as { id: unknown }[]).map(({ id }) => id);
}

describe('rows of a learner in batches', () => {
  it.each([
    { id: 'one of several', learner: 'ben', learners: ['anna', 'ben', null, 'ben'], found: [1, 3] },
    { id: 'all', learner: 'cleo', learners: ['cleo', 'cleo'], found: [0, 1] },
    { id: 'an id that came as a number', learner: '17', learners: [17, 170, '17', 1.7], found: [0, 2] },
    { id: 'an id with quotes', learner: 'a"b\\', learners: ['a', 'a"b\\'], found: [1] },
    { id: 'an id that begins another', learner: 'da', learners: ['dan', 'Da', 'da'], found: [2] },
    { id: 'nothing', learner: 'nobody', learners: ['anna', null], found: [] },
  ])('$id', async ({ learner, learners, found }) => {
    const batch = await graded(app, file(...learners));
    expect(await exported(learner)).toEqual(found.map((i) => [batch.id, i]));
    expect((await deleted(learner)).statusCode).toBe(204);
    expect(await exported(learner)).toEqual([]);
    const left = learners.map((_, i) => i).filter((i) => !found.includes(i));
    expect(await idsIn(batch.id)).toEqual(left);
    const results = await readFile(join(folder, 'batches', batch.id, 'results.ndjson'), 'utf8');
    expect(results).toBe(await resultsOf(app, batch.id, 'ndjson'));
  });

  it('are all taken out where several learners are deleted at once', async () => {
    const learners = ['e1', 'e2', 'e3', 'e4', 'e5'];
    const batch = await graded(app, file(...learners, 'stays'));
    const replies = await Promise.all(learners.map(deleted));
    expect(replies.map(({ statusCode }) => statusCode)).toEqual(learners.map(() => 204));
    expect(await idsIn(batch.id)).toEqual([5]);
  });

  it('may be in a batch that is open: 409 until it is cancelled, and then nothing of it is left', async () => {
    const { id } = (await send(app, slowly(20_000))).json<{ id: string }>();
    const reply = await deleted('fay');
    expect(reply.json()).toMatchObject({ code: 'learner-in-batch', status: 409 });
    expect(reply.headers['retry-after']).toBe('5');
    await app.inject({ method: 'DELETE', url: `/v1/batches/${id}` });
    await until(app, id, 'cancelled');
    expect(await readdir(join(folder, 'batches', id))).not.toContain('rows');
    expect((await deleted('fay')).statusCode).toBe(204);
  });
});
