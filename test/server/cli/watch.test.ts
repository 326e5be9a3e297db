import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { nabla, start } from './nabla.ts';

const folder = await mkdtemp(join(tmpdir(), 'nabla-'));
afterAll(() => rm(folder, { recursive: true }));

it(
  'exercises check --watch tells what comes of a file whenever it is saved, and ends with 0',
  { timeout: 60_000 },
  async () => {
    const file = join(folder, 'mine.yaml');
    const figures = join(folder, 'figures');
    await nabla(['exercises', 'new', file, '--subject', 'graph']);
    const text = await readFile(file, 'utf8');
    const child = start(['exercises', 'check', '--watch', '--no-cas', '--figures', figures, file]);
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
    const sees = async (words: string | RegExp): Promise<void> => {
      await expect.poll(() => said, { timeout: 20_000 }).toMatch(words);
    };
    try {
      await sees(/c \(number\) = 5 {3}\[exact, step-by-step\]\n {4}hint: .*\n/);
      await sees(/one-path-only: /);
      await sees(/seed 3: c = /);
      await sees('pictures: 1, in the solution 1');
      expect(await readFile(join(figures, 'mine-1.svg'), 'utf8')).toMatch(/^<svg /);
      expect(await readFile(join(figures, 'solution', 'mine-1.svg'), 'utf8')).toMatch(/^<svg /);

      await writeFile(file, text.replace('parts:', 'parts: ['));
      await sees(/mine\.yaml:\d+:\d+: /);
      await rm(file);
      await sees(/cannot be read \(ENOENT\); waiting for it/);
      await writeFile(file, text.replace('c: a + b', 'c: a b').replace('$c = a + b$', '$q = a b$'));
      await sees(/c \(number\) = 6 /);
      await sees(/example of c: "5" should be correct, is incorrect/);
      await sees(/mine\.yaml:\d+:\d+: warning: a formula names q/);
    } finally {
      child.kill('SIGINT');
    }
    expect(await ended).toBe(0);
  },
);

it.each([
  { words: ['--watch'], errors: '--watch needs the files to watch.' },
  { words: ['--watch', '--seeds', '3', 'x.yaml'], errors: '--watch and --seeds cannot be combined.' },
  { words: ['--figures', 'x', 'x.yaml'], errors: '--figures needs --watch.' },
])('exercises check $words is refused', async ({ words, errors }) => {
  const ended = await nabla(['exercises', 'check', ...words]);
  expect(ended.errors).toContain(errors);
  expect(ended.code).toBe(2);
});
