import { createReadStream } from 'node:fs';
import { peek } from '../bulk/input/peek.ts';
import { type Chunk, readChunks } from '../bulk/input/read-chunks.ts';
import { readingOf } from '../bulk/input/reading.ts';
import { gradeInPool } from '../jobs/grade-file.ts';
import type { Pool } from '../jobs/pool.ts';
import type { Storage } from '../storage/storage.ts';
import type { BatchRow } from '../storage/tables.ts';
import type { BatchFiles } from './batch-files.ts';
import { beginBatch, finishBatch, recordProgress } from './batches.ts';
import { openResults } from './results-file.ts';

/** Milliseconds between two records of how far a batch has come: so much is done again after a process was killed. */
const RECORD_EVERY = 300;

/** What batches are graded with. */
export interface Means {
  readonly storage: Storage;
  readonly files: BatchFiles;
  readonly pool: Pool;
}

/**
 * Grades a batch from where it stopped, until it is done, cancelled or the signal comes. How far it has come is recorded after its
 * results are on the disk; results behind that are dropped and made again, so that each row has one, whatever happens.
 * @throws what the disk, the database or the pool throws
 */
export async function runBatch(batch: BatchRow, means: Means, stop: AbortSignal): Promise<void> {
  const { storage, files, pool } = means;
  if (batch.state === 'queued' && !(await beginBatch(storage, batch.id))) return;
  const rows = await peek(createReadStream(files.rowsOf(batch.id)));
  const reading = readingOf(batch.format, rows.beginning);
  const chunks = behind(readChunks(rows, reading), batch.done);
  const results = await openResults(files.resultsOf(batch.id), batch.result_bytes);
  const parts = new Set(JSON.parse(batch.parts) as readonly string[]);
  let { done, errors } = batch;
  let recorded = performance.now();

  const record = async (): Promise<boolean> => {
    await results.flush();
    recorded = performance.now();
    const progress = { done, errors, result_bytes: results.length, parts: JSON.stringify([...parts]) };
    return recordProgress(storage, batch.id, progress);
  };
  try {
    for await (const chunk of gradeInPool(chunks, { reading, feedback: batch.feedback }, pool)) {
      await results.append(chunk.lines);
      done += chunk.rows;
      errors += chunk.tally.refused;
      for (const part of chunk.parts) parts.add(part);
      if (stop.aborted) break;
      if (performance.now() - recorded > RECORD_EVERY && !(await record())) return;
    }
    if (!(await record()) || stop.aborted) return;
  } finally {
    await results.close();
  }
  await finishBatch(storage, batch, 'done');
  await files.dropRows(batch.id);
}

/** What is left of chunks without the first rows. */
async function* behind(chunks: AsyncIterable<Chunk>, rows: number): AsyncGenerator<Chunk> {
  let left = rows;
  for await (const chunk of chunks) {
    if (chunk.length > left) yield left === 0 ? chunk : chunk.slice(left);
    left = Math.max(0, left - chunk.length);
  }
}
