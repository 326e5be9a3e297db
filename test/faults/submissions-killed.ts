import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, together } from './client.ts';
import { Findings } from './findings.ts';
import { Server } from './server.ts';
import { integrityOf, type Stored, storedByLearner } from './stored.ts';

const CONNECTIONS = 200;
/** Acknowledged submissions of a round that are sent again at its end. */
const SENT_AGAIN = 200;

interface Options {
  readonly submissions: number;
  readonly rounds: number;
}

/** Kills the server while many connections submit; each client goes on with the same Idempotency-Key until it has a reply. */
export async function submissionsKilled({ submissions, rounds }: Options): Promise<void> {
  const findings = new Findings('submissions');
  const folder = await mkdtemp(join(tmpdir(), 'nabla-faults-'));
  const server = new Server(folder);
  await server.start();
  for (let round = 1; round <= rounds; round += 1) {
    // Early, in the middle and late in turn.
    const killAfter = Math.round((submissions * (round - 0.5)) / rounds);
    await playRound(findings, server, { round, submissions, killAfter });
  }
  await server.stop();
  findings.hold('SQLite finds the file whole', integrityOf(folder), 'ok');
  await rm(folder, { recursive: true });
}

interface Round {
  readonly round: number;
  readonly submissions: number;
  readonly killAfter: number;
}

async function playRound(
  findings: Findings,
  server: Server,
  { round, submissions, killAfter }: Round,
): Promise<void> {
  const client = new Client(CONNECTIONS);
  const acknowledged = new Map<number, string>();
  let restarted = Promise.resolve();
  let unanswered = 0;
  const submit = (index: number) =>
    client.insist(`${server.origin}/v1/submissions`, submissionOf(round, index), `${round}-${index}`);

  await together(submissions, CONNECTIONS, async (index) => {
    const { status, body } = await submit(index);
    findings.check(status === 201, `${status} for submission ${index}: ${body}`);
    acknowledged.set(index, idOf(body));
    if (acknowledged.size !== killAfter) return;
    unanswered = Math.min(CONNECTIONS - 1, submissions - killAfter);
    restarted = server.kill().then(() => server.start());
  });
  await restarted;
  const stored = await storedByLearner(client, server.origin, `${round}-`);
  findings.say(
    `round ${round}: killed after ${killAfter} of ${submissions}, with ${unanswered} requests under way`,
  );
  const wrong = [...acknowledged].filter(
    ([index, id]) => !isOnce(stored.get(`${round}-${index}`), id, index),
  );
  findings.hold('nothing that was acknowledged is missing or another', wrong, []);
  findings.hold('nothing is there twice', total(stored), submissions);
  const again = await sendAgain(acknowledged, submit);
  findings.hold(
    `${again.length} requests that are sent again get the same submission`,
    again.includes(false),
    false,
  );
  client.close();
}

function submissionOf(round: number, index: number): object {
  return { learner: `${round}-${index}`, exercise: 'graph-c-a-2b', answers: { d: String(index) } };
}

function idOf(body: string): string {
  return (JSON.parse(body) as { id: string }).id;
}

function isOnce(stored: readonly Stored[] | undefined, id: string, index: number): boolean {
  const [only] = stored ?? [];
  return stored?.length === 1 && only!.id === id && JSON.stringify(only!.answers) === `{"d":"${index}"}`;
}

function total(stored: ReadonlyMap<string, readonly Stored[]>): number {
  return [...stored.values()].reduce((sum, { length }) => sum + length, 0);
}

/** Whether each of some requests gets the submission that it got before. */
async function sendAgain(
  acknowledged: ReadonlyMap<number, string>,
  submit: (index: number) => Promise<{ body: string }>,
): Promise<readonly boolean[]> {
  const some = [...acknowledged].filter(
    (_, place) => place % Math.ceil(acknowledged.size / SENT_AGAIN) === 0,
  );
  return Promise.all(some.map(async ([index, id]) => idOf((await submit(index)).body) === id));
}
