import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { GradedChunk, Grading } from '../bulk/grade-chunk.ts';
import type { Chunk } from '../bulk/input/read-chunks.ts';
import { packed } from './packed-chunk.ts';
import type { Job } from './worker.ts';

/** Chunks that a thread is given before the first is done: it does not wait for this thread to give it the next. */
const JOBS_A_THREAD = 4;
/** Milliseconds for which a thread without work is kept. */
const IDLE = 60_000;

/** Threads that grade chunks. They are started when they are needed. */
export interface Pool {
  /** How many chunks to give at once, to have all threads busy. */
  readonly width: number;
  readonly grade: (chunk: Chunk, grading: Grading) => Promise<GradedChunk>;
  /** Starts a thread, and settles when it has the exercises ready. */
  readonly start: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** @param exercises the folder of the exercises */
export function openPool(exercises: string): Pool {
  // One core is left for this thread, which reads, writes and answers requests.
  const threads = Math.max(1, availableParallelism() - 1);
  const pool = new Piscina<Job, GradedChunk | undefined>({
    filename: new URL('worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: IDLE,
    concurrentTasksPerWorker: JOBS_A_THREAD,
    recordTiming: false,
  });
  return {
    width: threads * JOBS_A_THREAD,
    grade: async (chunk, grading) => {
      const job = { exercises, work: { chunk: packed(chunk), grading } };
      return (await pool.run(job, { transferList: [job.work.chunk.bytes.buffer] }))!;
    },
    start: async () => void (await pool.run({ exercises })),
    close: () => pool.destroy(),
  };
}
