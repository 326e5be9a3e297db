import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Row } from '../rows.ts';
import { quantile } from '../score.ts';
import type { Assignment, Measurement, Outcome } from './outcome.ts';
import type { PeerName } from './peers.ts';

/** A row may take so long; then the process is killed, because nothing else stops a computer algebra system. */
const LIMIT_MS = 2000;
/** Every so many rows are for getting warm. */
const WARM_UP_STRIDE = 5;
const WARM_UP = { rounds: 200, withinMs: 4000, sendEveryMs: 0 };
/** Then each row once, so that it is known which one hangs. */
const FIRST = { rounds: 1, withinMs: Infinity, sendEveryMs: 0 };
/** Then the others again and again, for times that chance has no part in. */
const AGAIN = { rounds: 50, withinMs: 10_000, sendEveryMs: 250 };
/** Heap of a process, in megabytes. */
const HEAP = 512;

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));

/**
 * What a peer says of each row, in a warm process of its own, which starts again when a row takes too long; undefined
 * where the peer is not installed.
 */
export async function race(peer: PeerName, rows: readonly Row[]): Promise<readonly Outcome[] | undefined> {
  let warmUp = rows.filter((_, i) => i % WARM_UP_STRIDE === 0);
  const first: Measurement[] = [];
  for (;;) {
    const child = await start(peer);
    if (child === undefined) return undefined;
    const warm = await run(child, { ...WARM_UP, rows: warmUp });
    if (warm.ended) {
      const { measurements, ended } = await run(child, { ...FIRST, rows: rows.slice(first.length) });
      first.push(...measurements);
      if (!ended) first.push({ verdict: 'timeout', ms: LIMIT_MS });
      else return withMore(first, await runAgain(child, rows, first));
    } else {
      const hung = warm.measurements.length % warmUp.length;
      warmUp = warmUp.filter((_, i) => i !== hung);
    }
    child.kill('SIGKILL');
  }
}

/** More measurements of the rows that end in time, by row. */
async function runAgain(
  child: ChildProcess,
  rows: readonly Row[],
  first: readonly Measurement[],
): Promise<ReadonlyMap<number, readonly Measurement[]>> {
  const places = [...rows.keys()].filter((i) => first[i]!.verdict !== 'timeout');
  const { measurements } = await run(child, { ...AGAIN, rows: places.map((i) => rows[i]!) });
  child.kill('SIGKILL');
  return new Map(
    places.map((place, k) => [place, measurements.filter((_, m) => m % places.length === k)] as const),
  );
}

function withMore(
  first: readonly Measurement[],
  more: ReadonlyMap<number, readonly Measurement[]>,
): readonly Outcome[] {
  return first.map(({ verdict, ms }, i) => {
    const later = more.get(i) ?? [];
    const times = later.length > 0 ? later.map((measurement) => measurement.ms) : [ms];
    return { verdict, ms: quantile(times, 0.5), changed: later.some((other) => other.verdict !== verdict) };
  });
}

/** A process that is ready; undefined where the peer is not installed. */
async function start(peer: PeerName): Promise<ChildProcess | undefined> {
  const execArgv = [`--max-old-space-size=${HEAP}`];
  const child = fork(CHILD, [peer], {
    execArgv,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [message] = await once(child, 'message');
  if (message !== 'missing') return child;
  child.kill('SIGKILL');
  return undefined;
}

interface Run {
  readonly measurements: readonly Measurement[];
  /** False where the row behind the last measurement took too long, or killed the process. */
  readonly ended: boolean;
}

function run(child: ChildProcess, assignment: Assignment): Promise<Run> {
  return new Promise((resolve) => {
    const measurements: Measurement[] = [];
    const stop = (ended: boolean): void => {
      clearTimeout(late);
      child.removeAllListeners();
      resolve({ measurements, ended });
    };
    const late = setTimeout(stop, LIMIT_MS + assignment.sendEveryMs, false);
    child.on('exit', () => stop(false));
    child.on('message', (message: readonly Measurement[] | 'end') => {
      if (message === 'end') return stop(true);
      for (const measurement of message) measurements.push(measurement);
      late.refresh();
    });
    child.send(assignment);
  });
}
