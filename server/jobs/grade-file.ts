import { setImmediate } from 'node:timers/promises';
import { type GradedChunk, gradeChunk, type Grading } from '../bulk/grade-chunk.ts';
import type { Chunk } from '../bulk/input/read-chunks.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { inOrder, type Lane } from './in-order.ts';
import type { Pool } from './pool.ts';

/** Milliseconds of work after which threads are started: a shorter file is done sooner than a thread is ready. */
const WORTH_A_THREAD = 500;

/** Chunks that may be done before the first of them is written. */
const AHEAD = 64;

/** What a pool makes of chunks, in their order. */
export function gradeInPool(
  chunks: AsyncIterable<Chunk>,
  grading: Grading,
  pool: Pool,
): AsyncGenerator<GradedChunk> {
  return inOrder(chunks, lanesOf(pool, grading), AHEAD);
}

/** What this thread makes of them, and a pool too if there are many: for a process that has nothing else to do. */
export async function* gradeFile(
  chunks: AsyncIterator<Chunk>,
  grading: Grading,
  catalog: Catalog,
  pool: Pool,
): AsyncGenerator<GradedChunk> {
  const began = performance.now();
  const threads = { asked: false, ready: false };
  while (!threads.ready) {
    const next = await chunks.next();
    if (next.done === true) return;
    yield gradeChunk(next.value, grading, catalog);
    if (threads.asked || performance.now() - began < WORTH_A_THREAD) continue;
    threads.asked = true;
    // Where no thread can be started, this one goes on alone.
    pool.start().then(
      () => (threads.ready = true),
      () => {},
    );
  }
  const here: Lane<Chunk, GradedChunk> = async (chunk) => {
    // Lets the threads' results in first.
    await setImmediate();
    return gradeChunk(chunk, grading, catalog);
  };
  const rest = { [Symbol.asyncIterator]: () => chunks };
  yield* inOrder(rest, [...lanesOf(pool, grading), here], AHEAD);
}

function lanesOf(pool: Pool, grading: Grading): readonly Lane<Chunk, GradedChunk>[] {
  return Array.from({ length: pool.width }, () => (chunk: Chunk) => pool.grade(chunk, grading));
}
