import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Batch, batchOf, resultsOf, upload } from './batches.ts';
import { Client } from './client.ts';
import { Findings } from './findings.ts';
import { Server } from './server.ts';

interface Options {
  readonly rows: number;
  readonly rounds: number;
}

/** Kills the server again and again while it grades a batch; it goes on where it stopped. */
export async function batchKilled({ rows, rounds }: Options): Promise<void> {
  const findings = new Findings('batch');
  const folder = await mkdtemp(join(tmpdir(), 'nabla-faults-'));
  const server = new Server(folder);
  const client = new Client(4);
  await server.start();
  const file = fileOf(rows);
  const whole = await upload(client, server.origin, file, 'whole');
  await until(client, server, whole, ({ state }) => state === 'done');
  const expected = await resultsOf(client, server.origin, whole.id);
  findings.say(`graded ${rows} rows without being disturbed`);

  const batch = await upload(client, server.origin, file, 'killed');
  const killedAt: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const goal = Math.max((rows * (round - 1)) / rounds, (killedAt.at(-1) ?? 0) + 1);
    const { done, state } = await until(
      client,
      server,
      batch,
      (now) => now.done >= goal || now.state === 'done',
    );
    if (state === 'done') break;
    killedAt.push(done);
    // At another moment between two records of how far it has come each time.
    await wait((round * 37) % 300);
    await server.kill();
    await server.start();
  }
  const { done } = await until(client, server, batch, ({ state }) => state === 'done');
  findings.say(`killed ${killedAt.length} times, after ${killedAt.join(', ')} rows`);
  findings.hold('it was killed while it graded', killedAt.length > 0, true);
  findings.hold('all rows are graded', done, rows);
  const results = await resultsOf(client, server.origin, batch.id);
  findings.hold('each row has one result, in order', idsOf(results), idsOf(expected));
  findings.hold('the results are the same, byte for byte', results === expected, true);
  const again = await upload(client, server.origin, file, 'killed');
  findings.hold('the upload that is sent again is the same batch', again.id, batch.id);
  client.close();
  await server.stop();
  await rm(folder, { recursive: true });
}

/** NDJSON with right, wrong and unreadable answers, and rows that cannot be graded. */
function fileOf(rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    if (row % 1000 === 999) return '{"id": "broken"';
    const answers = { d: '2', e: String(row % 7), L: row % 5 === 0 ? '-10 +' : '-10', 'dL-da': `${row}/3` };
    return JSON.stringify({ id: row, exercise: 'graph-c-a-2b', answers });
  });
  return lines.join('\n');
}

function idsOf(results: string): readonly unknown[] {
  const lines = results.trimEnd().split('\n');
  return lines.map((line) => {
    const { id, line: number } = JSON.parse(line) as { id?: unknown; line?: unknown };
    return id ?? number;
  });
}

async function until(
  client: Client,
  { origin }: Server,
  { id }: Batch,
  holds: (batch: Batch) => boolean,
): Promise<Batch> {
  for (;;) {
    const batch = await batchOf(client, origin, id);
    if (holds(batch)) return batch;
    await wait(20);
  }
}
