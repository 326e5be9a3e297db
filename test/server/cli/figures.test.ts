import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { nabla } from './nabla.ts';

const folder = await mkdtemp(join(tmpdir(), 'nabla-'));
afterAll(() => rm(folder, { recursive: true }));

it.each([
  { words: [], derivative: false },
  { words: ['--solution'], derivative: true },
])('nabla exercises show ID --figures DIR $words writes the pictures', async ({ words, derivative }) => {
  const to = join(folder, `figures${words.length}`, 'deep');
  const ended = await nabla(['exercises', 'show', 'graph-e-c-d', '--figures', to, ...words]);
  expect(ended).toMatchObject({ code: 0, errors: `Wrote 1 picture to ${to}.\n` });
  expect(await readdir(to)).toEqual(['graph-e-c-d-1.svg']);
  const svg = await readFile(join(to, 'graph-e-c-d-1.svg'), 'utf8');
  expect(svg).toMatch(/^<svg xmlns=/);
  expect(svg.includes('∂e/∂b = 5')).toBe(derivative);
});

it('says where it cannot write', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  const ended = await nabla(['exercises', 'show', 'graph-e-c-d', '--figures', file]);
  expect(ended).toMatchObject({ code: 1, errors: `nabla: ${file} cannot be written (EEXIST).\n` });
});
