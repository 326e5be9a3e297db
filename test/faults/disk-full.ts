import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Call, Client, type Reply, together } from './client.ts';
import { Findings } from './findings.ts';
import { Server } from './server.ts';
import { integrityOf, storedByLearner } from './stored.ts';

const MIB = 1024 ** 2;
const DISK = 32 * MIB;
/** Bytes that are left for the database. */
const LEFT = 3 * MIB;
const CONNECTIONS = 20;
const JSON_BODY = { 'content-type': 'application/json' };

/** A disk of its own is filled, so that writing fails, and emptied again. */
export async function diskFull(): Promise<void> {
  const findings = new Findings('disk');
  const folder = await mkdtemp(join(tmpdir(), 'nabla-faults-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', folder]);
  if (mounted.status !== 0) {
    findings.say('NOT TRIED: a small disk cannot be mounted here; run it as root on Linux.');
    return;
  }
  try {
    await fillAndEmpty(findings, folder);
  } finally {
    spawnSync('umount', ['-l', folder]);
    await rm(folder, { recursive: true });
  }
}

async function fillAndEmpty(findings: Findings, folder: string): Promise<void> {
  const server = new Server(folder);
  const client = new Client(CONNECTIONS);
  await server.start();
  const filler = join(folder, 'filler');
  const { bavail, bsize } = await statfs(folder);
  await writeFile(filler, Buffer.alloc(bavail * bsize - LEFT));
  const call = (path: string, what?: Call) => client.call(server.origin + path, what);

  const acknowledged = new Set<number>();
  const refusals: Reply[] = [];
  await together(20_000, CONNECTIONS, async (index) => {
    if (refusals.length >= 200) return;
    const reply = await call('/v1/submissions', submissionOf(index));
    if (reply.status === 201) acknowledged.add(index);
    else refusals.push(reply);
  });
  findings.say(`${acknowledged.size} were acknowledged, then ${refusals.length} were refused`);
  findings.hold('the disk was full', refusals.length >= 200, true);
  findings.hold('each refusal says why', [...new Set(refusals.map(codeOf))], ['503 storage-unavailable']);
  findings.hold(
    'and when to try again',
    refusals.every(({ headers }) => Number(headers['retry-after']) > 0),
    true,
  );
  findings.hold('it is not ready', codeOf(await call('/health/ready')), '503 database-unavailable');
  findings.hold('it is alive', (await call('/health/live')).status, 200);
  const body = JSON.stringify({ exercise: 'graph-c-a-2b', answers: { d: '2' } });
  const grade = await call('/v1/grade', { method: 'POST', body, headers: JSON_BODY });
  findings.hold('what stores nothing is still served', grade.status, 200);
  findings.hold(
    'a batch is refused too',
    codeOf(await call('/v1/batches', batchOf())),
    '503 storage-unavailable',
  );
  findings.hold('and leaves nothing behind', await filesOfBatches(folder), []);

  await rm(filler);
  const again = await together201(client, server, acknowledged.size + 100);
  findings.hold('with room again all is stored', again, acknowledged.size + 100);
  findings.hold('it is ready', (await call('/health/ready')).status, 200);
  const stored = await storedByLearner(client, server.origin, 'disk-');
  const wrong = [...stored].filter(([, { length }]) => length !== 1).map(([learner]) => learner);
  const missing = [...acknowledged].filter((index) => !stored.has(`disk-${index}`));
  findings.hold('nothing that was acknowledged is missing', missing, []);
  findings.hold('nothing is there twice', wrong, []);
  client.close();
  await server.stop();
  findings.hold('SQLite finds the file whole', integrityOf(folder), 'ok');
}

function submissionOf(index: number): Call {
  const submission = { learner: `disk-${index}`, exercise: 'graph-c-a-2b', answers: { d: String(index) } };
  const headers = { ...JSON_BODY, 'idempotency-key': `disk-${index}` };
  return { method: 'POST', body: JSON.stringify(submission), headers };
}

/** A file of more than is left. */
function batchOf(): Call {
  const row = JSON.stringify({ id: 'x'.repeat(400), exercise: 'graph-c-a-2b', answers: {} });
  const body = `${row}\n`.repeat((2 * LEFT) / row.length);
  return { method: 'POST', body, headers: { 'content-type': 'application/x-ndjson' } };
}

/** The status and the code of a fault, or what a server says of itself. */
function codeOf({ status, body }: Reply): string {
  const { code, status: said } = JSON.parse(body) as { code?: string; status: unknown };
  return `${status} ${code ?? String(said)}`;
}

/** Sends the first requests again until each is stored, and gives how many are. */
async function together201(client: Client, { origin }: Server, count: number): Promise<number> {
  let stored = 0;
  await together(count, CONNECTIONS, async (index) => {
    while ((await client.call(`${origin}/v1/submissions`, submissionOf(index))).status !== 201)
      await wait(50);
    stored += 1;
  });
  return stored;
}

async function filesOfBatches(folder: string): Promise<readonly string[]> {
  const names = await readdir(join(folder, 'batches')).catch(() => []);
  return names.filter((name) => !name.startsWith('lock'));
}
