import { once } from 'node:events';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { BatchReply, BatchResults } from '../../../server/schemas/batches.ts';
import { EXERCISES, type Batch, slowly } from './batch-app.ts';
import { start } from '../cli/nabla.ts';

const NABLA_DATA = await mkdtemp(join(tmpdir(), 'nabla-'));
afterAll(() => rm(NABLA_DATA, { recursive: true, force: true }));

const ROWS = 300;

async function serve(): Promise<{ child: ChildProcessWithoutNullStreams; origin: string }> {
  const child = start(['serve', '--exercises', EXERCISES], {
    PORT: '0',
    HOST: '127.0.0.1',
    NABLA_DATA,
    LOG_LEVEL: 'silent',
  });
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
  const [, origin] = /listening on (http:\/\/127\.0\.0\.1:\d+)\n/.exec(chunk.toString())!;
  return { child, origin: origin! };
}

async function look(origin: string, id: string): Promise<Batch> {
  return BatchReply.parse(await (await fetch(`${origin}/v1/batches/${id}`)).json());
}

it('a batch goes on after the server was killed, with nothing missing and nothing twice', async () => {
  const one = await serve();
  const headers = { 'content-type': 'application/x-ndjson' };
  const sent = await fetch(`${one.origin}/v1/batches`, { method: 'POST', headers, body: slowly(ROWS) });
  const { id } = BatchReply.parse(await sent.json());
  await expect
    .poll(async () => (await look(one.origin, id)).done, { timeout: 30_000, interval: 10 })
    .toBeGreaterThan(0);
  one.child.kill('SIGKILL');
  await once(one.child, 'exit');

  const other = await serve();
  const before = await look(other.origin, id);
  expect(before.state).toBe('running');
  expect(before.done).toBeLessThan(ROWS);
  await expect.poll(async () => (await look(other.origin, id)).state, { timeout: 60_000 }).toBe('done');
  const reply = await fetch(`${other.origin}/v1/batches/${id}/results`);
  const results = BatchResults.parse(await reply.json());
  expect(results.map((result) => result.id)).toEqual(Array.from({ length: ROWS }, (_, i) => i));
  other.child.kill('SIGTERM');
  await once(other.child, 'exit');
}, 120_000);
