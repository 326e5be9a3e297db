import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Row } from '../rows.ts';
import type { Assignment, Outcome } from './outcome.ts';
import type { PeerName } from './peers.ts';

/** A row may take so long; then the process is killed, because nothing else stops a computer algebra system. */
const LIMIT_MS = 2000;
/** Every so many rows are for getting warm. */
const WARM_UP_STRIDE = 5;
const WARM_UP = { rounds: 200, withinMs: 4000 };
/** Heap of a process, in megabytes. */
const HEAP = 512;

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));

/** What a peer says of each row, in a warm process of its own, which starts again when a row takes too long. */
export async function race(peer: PeerName, rows: readonly Row[]): Promise<readonly Outcome[]> {
  let warmUp = rows.filter((_, i) => i % WARM_UP_STRIDE === 0);
  const outcomes: Outcome[] = [];
  while (outcomes.length < rows.length) {
    const child = await start(peer);
    const warm = await run(child, { ...WARM_UP, rows: warmUp });
    if (!warm.ended) {
      const hung = warm.outcomes.length % warmUp.length;
      warmUp = warmUp.filter((_, i) => i !== hung);
    } else {
      const left = rows.slice(outcomes.length);
      const { outcomes: more, ended } = await run(child, { rows: left, rounds: 1, withinMs: Infinity });
      outcomes.push(...more);
      if (!ended) outcomes.push({ verdict: 'timeout', ms: LIMIT_MS });
    }
    child.kill('SIGKILL');
  }
  return outcomes;
}

async function start(peer: PeerName): Promise<ChildProcess> {
  const execArgv = [`--max-old-space-size=${HEAP}`];
  const child = fork(CHILD, [peer], {
    execArgv,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  return child;
}

interface Run {
  readonly outcomes: readonly Outcome[];
  /** False where the row behind the last outcome took too long, or killed the process. */
  readonly ended: boolean;
}

function run(child: ChildProcess, assignment: Assignment): Promise<Run> {
  return new Promise((resolve) => {
    const outcomes: Outcome[] = [];
    const stop = (ended: boolean): void => {
      clearTimeout(late);
      child.removeAllListeners();
      resolve({ outcomes, ended });
    };
    const late = setTimeout(stop, LIMIT_MS, false);
    child.on('exit', () => stop(false));
    child.on('message', (message: Outcome | 'end') => {
      if (message === 'end') return stop(true);
      outcomes.push(message);
      late.refresh();
    });
    child.send(assignment);
  });
}
