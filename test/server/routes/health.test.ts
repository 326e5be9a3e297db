import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import type { Storage } from '../../../server/storage/storage.ts';
import { addSubmission } from '../../../server/submissions/submissions.ts';
import { row } from '../submissions/row.ts';
import { openApp, openOwnStorage } from './open-app.ts';

const { storage, remove } = await openOwnStorage();
let app: FastifyInstance;
afterEach(() => app.close());

/** Asks an app whose storage is another in this way. */
async function ask(url: string, change: Partial<Storage>) {
  app = await openApp({ storage: { ...storage, ...change } });
  const { statusCode, headers, body } = await app.inject({ url });
  return { statusCode, retryAfter: headers['retry-after'], said: JSON.parse(body) as unknown };
}

describe('the server', () => {
  it.each([
    { id: 'with its database', database: 'ok', status: 'ready', statusCode: 200 },
    { id: 'without', database: 'unreachable', status: 'database-unavailable', statusCode: 503 },
    {
      id: 'with one that cannot be written',
      database: 'not-writable',
      status: 'database-unavailable',
      statusCode: 503,
    },
  ] as const)('$id is $status', async ({ database, status, statusCode }) => {
    const reply = await ask('/health/ready', { check: async () => database });
    const retryAfter = statusCode === 503 ? '5' : undefined;
    expect(reply).toEqual({ statusCode, retryAfter, said: { status, database } });
  });

  it('is alive, whatever the database does', async () => {
    const reply = await ask('/health/live', { check: async () => 'unreachable' });
    expect(reply).toMatchObject({ statusCode: 200, said: { status: 'live' } });
  });

  it('refuses what would wait too long for its commit, and says when to try again', async () => {
    app = await openApp({ storage: { ...storage, waiting: () => 5000 } });
    const payload = { learner: 'anna', exercise: 'graph-c-a-2b', answers: {} };
    const { headers, body } = await app.inject({ method: 'POST', url: '/v1/submissions', payload });
    expect(headers['retry-after']).toBe('5');
    expect(JSON.parse(body)).toMatchObject({ status: 503, code: 'overloaded' });
  });
});

describe('the storage says how it is', () => {
  it('while a full disk takes nothing, and when it does again', async () => {
    expect(await storage.check()).toBe('ok');
    await sql`PRAGMA max_page_count = 1`.execute(storage.db);
    await expect(addSubmission(storage, row({ grade: `"${'x'.repeat(100_000)}"` }))).rejects.toThrow('full');
    expect(await storage.check()).toBe('not-writable');
    await sql`PRAGMA max_page_count = 1000000`.execute(storage.db);
    await addSubmission(storage, row());
    expect(await storage.check()).toBe('ok');
    expect(storage.waiting()).toBe(0);
    app = await openApp({ storage });
  });

  it('and when it is gone', async () => {
    app = await openApp({ storage });
    const gone = await openOwnStorage();
    await gone.remove();
    expect(await gone.storage.check()).toBe('unreachable');
    await remove();
  });
});
