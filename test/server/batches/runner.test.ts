import { writeFile } from 'node:fs/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { GradedChunk } from '../../../server/bulk/grade-chunk.ts';
import { NO_ROWS } from '../../../server/bulk/tally.ts';
import { batchFiles } from '../../../server/batches/batch-files.ts';
import { addBatch, findBatch } from '../../../server/batches/batches.ts';
import { startRunner } from '../../../server/batches/runner.ts';
import type { Pool } from '../../../server/jobs/pool.ts';
import { openOwnStorage } from '../routes/open-app.ts';
import { newBatch } from './new-batch.ts';

const GRADED: GradedChunk = { lines: '{}\n{}\n{}\n', rows: 3, tally: NO_ROWS, outcomes: {}, parts: [] };

let end = async (): Promise<void> => {};
afterEach(() => end());

/** A runner with one batch of three rows, whose pool does one thing after another, the last one for ever. */
async function run(...grades: readonly (GradedChunk | Error)[]) {
  const own = await openOwnStorage();
  const files = batchFiles(own.folder);
  const batch = newBatch();
  await writeFile(await files.begin(batch.id), '{}\n{}\n{}\n');
  await files.complete(batch.id);
  await addBatch(own.storage, batch);
  let asked = 0;
  const grade = vi.fn<Pool['grade']>(async () => {
    asked += 1;
    const graded = grades[Math.min(asked, grades.length) - 1]!;
    if (graded instanceof Error) throw graded;
    return graded;
  });
  const pool = { width: 1, grade, start: async () => {}, close: async () => {} };
  const onFailure = vi.fn<(error: unknown) => void>();
  const runner = startRunner({ storage: own.storage, files, pool, webhooks: undefined, onFailure });
  end = async () => {
    await runner.stop();
    await own.remove();
  };
  return { state: async () => (await findBatch(own.storage, batch.id))!.state, grade, onFailure };
}

const crash = new Error('The thread ended.');
const diskFull = Object.assign(new Error('write'), { code: 'ENOSPC', syscall: 'write' });

describe('a batch', () => {
  it('whose thread breaks down is tried once more', async () => {
    const { state, onFailure } = await run(crash, GRADED);
    await expect.poll(state, { timeout: 5000 }).toBe('done');
    expect(onFailure.mock.calls).toEqual([[crash]]);
  });

  it('that breaks down twice at the same row has failed', async () => {
    const { state, grade } = await run(crash);
    await expect.poll(state, { timeout: 5000 }).toBe('failed');
    expect(grade).toHaveBeenCalledTimes(2);
  });

  it('that finds the disk full goes on when there is room', async () => {
    const { state, onFailure } = await run(diskFull, diskFull, diskFull, GRADED);
    await expect.poll(state, { timeout: 8000 }).toBe('done');
    expect(onFailure).toHaveBeenCalledTimes(3);
  }, 10_000);
});
