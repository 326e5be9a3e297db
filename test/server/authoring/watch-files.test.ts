import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { watchFiles } from '../../../server/authoring/watch-files.ts';

const folder = await mkdtemp(join(tmpdir(), 'nabla-'));
const [watched, other] = [join(folder, 'watched.yaml'), join(folder, 'other.yaml')];
await writeFile(watched, 'a');
await writeFile(other, 'a');
const told: string[] = [];
const watching = watchFiles([watched], (file) => told.push(file));
// The first look takes place at once, but not here and now.
await setTimeout(300);
afterAll(() => {
  watching.close();
  return rm(folder, { recursive: true });
});

const CHANGES = [
  { id: 'written', change: () => writeFile(watched, 'bb') },
  { id: 'deleted', change: () => rm(watched) },
  { id: 'made again', change: () => writeFile(watched, 'ccc') },
  {
    id: 'replaced by another, as editors do',
    change: async () => {
      await writeFile(`${watched}~`, 'dddd');
      await rename(`${watched}~`, watched);
    },
  },
];

it.each(CHANGES)('tells of a file that is $id', async ({ change }) => {
  told.length = 0;
  await change();
  await expect.poll(() => told, { timeout: 10_000 }).toContain(watched);
});

it('tells nothing of files that are read, and of others', async () => {
  // What was changed last may be told of a second time.
  await setTimeout(1000);
  told.length = 0;
  await readFile(watched);
  await writeFile(other, 'bb');
  await setTimeout(500);
  expect(told).toEqual([]);
});
