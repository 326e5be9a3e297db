import { Counter, Gauge, Histogram, Registry } from '@platformatic/prom-client';
import type { BatchQueue } from '../batches/queue.ts';
import type { FaultCode } from '../faults/codes.ts';
import { type Outcomes, partsOf } from '../grading/outcomes.ts';
import type { StorageState } from '../storage/check.ts';
import { processMetrics } from './process-metrics.ts';

/** Upper bounds of the histogram of times, in seconds: grading takes tenths of a millisecond, a slow client seconds. */
const BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** A request that was answered. */
export interface Answered {
  readonly method: string;
  /** The route's pattern, never the address: the number of series is bounded. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
}

/** What is looked up when the metrics are read. */
export interface Watched {
  readonly version: string;
  readonly exercises: () => number;
  /** Writes that wait for their commit. */
  readonly writesWaiting: () => number;
  readonly storageState: () => Promise<StorageState>;
  readonly batchQueue: () => Promise<BatchQueue>;
}

/** Counts what happens, for Prometheus. */
export interface Metrics {
  readonly contentType: string;
  readonly answered: (request: Answered) => void;
  readonly failed: (code: FaultCode) => void;
  readonly graded: (outcomes: Outcomes) => void;
  /** All metrics in the text format of Prometheus. */
  readonly text: () => Promise<string>;
}

export function openMetrics(watched: Watched): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from a request to the end of its reply, by route.',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers,
  });
  const faults = new Counter({
    name: 'nabla_faults_total',
    help: 'Requests that could not be served, by the code of the fault.',
    labelNames: ['code'],
    registers,
  });
  const answers = new Counter({
    name: 'nabla_answers_total',
    help: 'Answers that were graded, by verdict and by the method that the verdict rests on.',
    labelNames: ['verdict', 'method'],
    registers,
  });
  const outcomes = new Map<string, number>();
  const look = watch(watched, registers);
  const ofProcess = processMetrics();
  return {
    contentType: registry.contentType,
    answered: ({ milliseconds, ...labels }) => requests.observe(labels, milliseconds / 1000),
    failed: (code) => faults.inc({ code }),
    // Counted here, because the counter's labels would cost every answer half a microsecond.
    graded: (counts) => {
      for (const [outcome, count] of Object.entries(counts)) {
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + count);
      }
    },
    async text() {
      await look();
      answers.reset();
      for (const [outcome, count] of outcomes) answers.inc(partsOf(outcome), count);
      return `${await registry.metrics()}\n${await ofProcess.metrics()}`;
    },
  };
}

/** Makes the metrics of what is looked up; the function looks. */
function watch(watched: Watched, registers: Registry[]): () => Promise<void> {
  const { version, exercises, writesWaiting, storageState, batchQueue } = watched;
  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name, help, labelNames, registers });
  const build = gauge('nabla_build_info', 'Always 1: which versions grade.', 'version', 'node');
  build.set({ version, node: process.versions.node }, 1);
  const served = gauge('nabla_exercises', 'Exercises that are served.');
  const writes = gauge('nabla_writes_waiting', 'Writes that wait for their commit.');
  const database = gauge('nabla_database_up', '1 where the database can be read and written, else 0.');
  const batches = gauge('nabla_batches', 'Batches that are not finished, by state.', 'state');
  const rows = gauge('nabla_batch_rows_waiting', 'Rows of unfinished batches that are still to be graded.');
  return async () => {
    const isUp = (await storageState()) === 'ok';
    // Where the database cannot be used that is said, and its figures are left at 0.
    const queue = isUp ? await batchQueue().catch(() => undefined) : undefined;
    served.set(exercises());
    writes.set(writesWaiting());
    database.set(isUp ? 1 : 0);
    for (const state of ['queued', 'running']) batches.set({ state }, queue?.batches[state] ?? 0);
    rows.set(queue?.rows ?? 0);
  };
}
