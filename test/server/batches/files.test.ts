import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { batchFiles } from '../../../server/batches/batch-files.ts';
import { addBatch, cancelBatch, findBatch } from '../../../server/batches/batches.ts';
import { lockFolder } from '../../../server/batches/folder-lock.ts';
import { openResults } from '../../../server/batches/results-file.ts';
import { sweepBatches } from '../../../server/batches/retention.ts';
import { firstIdAt, submissionIds } from '../../../server/submissions/submission-id.ts';
import { openOwnStorage } from '../routes/open-app.ts';
import { newBatch } from './new-batch.ts';

const { storage, folder, remove } = await openOwnStorage();
const place = await mkdtemp(join(tmpdir(), 'nabla-'));
afterAll(async () => {
  await remove();
  await rm(place, { recursive: true });
});

const DAY = 24 * 60 * 60 * 1000;

describe('the results of a batch', () => {
  it.each([
    { id: 'nothing is there', there: '', bytes: 0, found: 'σ\n' },
    { id: 'all that is there counts', there: 'a\nb\n', bytes: 4, found: 'a\nb\nσ\n' },
    { id: 'a part of what is there counts', there: 'a\nb\nc', bytes: 2, found: 'a\nσ\n' },
    { id: 'nothing of what is there counts', there: 'a\nb\nc', bytes: 0, found: 'σ\n' },
  ])('go on where they stopped: $id', async ({ there, bytes, found }) => {
    const path = join(place, 'results');
    await writeFile(path, there);
    const results = await openResults(path, bytes);
    await results.append('σ\n');
    expect(results.length).toBe(bytes + 3);
    await results.flush();
    await results.close();
    expect(await readFile(path, 'utf8')).toBe(found);
  });
});

describe('the right to grade a folder', () => {
  it('has one at a time, and the next when that one gives it back', async () => {
    const one = await lockFolder(place);
    expect(one).toBeDefined();
    expect(await lockFolder(place)).toBeUndefined();
    one!.release();
    const other = await lockFolder(place);
    expect(other).toBeDefined();
    other!.release();
  });
});

describe('the daily sweep', () => {
  const files = batchFiles(folder);
  const now = new Date();

  it('deletes what was finished long ago, and nothing that is open', async () => {
    const [finished, open] = [newBatch(), newBatch()];
    for (const batch of [finished, open]) {
      await addBatch(storage, batch);
      await mkdir(join(files.folder, batch.id), { recursive: true });
    }
    await cancelBatch(storage, finished.id);
    await sweepBatches(storage, files, 1, now);
    expect(await findBatch(storage, finished.id)).toBeDefined();
    await sweepBatches(storage, files, 1, new Date(now.getTime() + 1.5 * DAY));
    expect(await findBatch(storage, finished.id)).toBeUndefined();
    expect(await findBatch(storage, open.id)).toBeDefined();
    expect(await readdir(files.folder)).toEqual([open.id]);
  });

  it('removes what is left of uploads that broke off a day ago', async () => {
    const old = firstIdAt(new Date(now.getTime() - 2 * DAY));
    const young = submissionIds(() => now.getTime())();
    for (const id of [old, young]) await files.begin(id);
    await sweepBatches(storage, files, 7, now);
    expect(await files.ids()).not.toContain(old);
    expect(await files.ids()).toContain(young);
  });
});
