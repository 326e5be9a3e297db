import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grade } from '../../../grader/index.ts';
import type { KeyRow } from '../../../server/worksheet/key.ts';
import { nabla } from '../cli/nabla.ts';
import { catalog } from '../routes/open-app.ts';

const folder = await mkdtemp(join(tmpdir(), 'nabla-'));
afterAll(() => rm(folder, { recursive: true }));
const LEARNERS = join(folder, 'learners.csv');
await writeFile(LEARNERS, '\ufeffname;learner\r\nAnna;anna\r\nBen;ben@example.org\r\n;=cleo\r\n');

async function keyIn(to: string): Promise<readonly KeyRow[]> {
  return JSON.parse(await readFile(join(to, 'key.json'), 'utf8')) as readonly KeyRow[];
}

describe('nabla worksheet of a class', () => {
  const to = join(folder, 'class');
  const words = ['worksheet', 'partial-quadratic', 'graph-e-c-d@5', 'unit-step', '--learners', LEARNERS];
  const ended = nabla([...words, '--title', 'Sheet 3', '--out', to]);
  beforeAll(() => ended);

  it('says what it wrote', async () => {
    const errors = `Wrote 3 sheets and 54 answers to ${to}.\n`;
    expect(await ended).toEqual({ code: 0, output: '', errors });
  });

  it('writes a sheet and its solutions for each, all in one file, and the key', async () => {
    expect((await readdir(to)).toSorted()).toEqual([
      'key.csv',
      'key.json',
      'sheet-anna.html',
      'sheet-ben-example.org.html',
      'sheet-cleo.html',
      'sheets.html',
      'solutions-anna.html',
      'solutions-ben-example.org.html',
      'solutions-cleo.html',
      'solutions.html',
    ]);
  });

  it('gives each variants of their own, but where the seed is said, and says on the sheet which', async () => {
    const key = await keyIn(to);
    const seeds = (exercise: string) =>
      new Set(key.filter((row) => row.exercise === exercise).map(({ seed }) => seed));
    expect(seeds('partial-quadratic').size).toBe(3);
    expect([...seeds('graph-e-c-d')]).toEqual([5]);
    expect([...seeds('unit-step')]).toEqual([0]);
    const sheet = await readFile(join(to, 'sheet-anna.html'), 'utf8');
    expect(sheet).toContain(`partial-quadratic, seed ${key[0]!.seed}`);
    expect(sheet).toContain('<b>Anna</b>');
    expect(await readFile(join(to, 'solutions-anna.html'), 'utf8')).toContain('<h1>Sheet 3: solutions</h1>');
  });

  it('has the sheets of all in one file, with ids that differ', async () => {
    const all = await readFile(join(to, 'sheets.html'), 'utf8');
    expect(all.match(/<article /g)).toHaveLength(3);
    const ids = [...all.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    const anna = await readFile(join(to, 'sheet-anna.html'), 'utf8');
    expect(all).toContain(/<article .*<\/article>/s.exec(anna)![0]);
  });

  it('has a key that is right for every learner, as JSON and for a spreadsheet', async () => {
    const key = await keyIn(to);
    for (const { exercise, seed, part, answer } of key) {
      const own = catalog.get(exercise)!;
      const variant = seed === 0 ? own : catalog.variant(own, seed)!;
      expect(grade(variant, { answers: { [part]: answer } }).parts[part]!.verdict).toBe('correct');
    }
    const csv = parse(await readFile(join(to, 'key.csv')), { bom: true, columns: true });
    const cells = key.map(({ learner, answer, latex, part }) => ({ learner, part, answer, latex }));
    expect(csv).toMatchObject(
      cells
        .map(({ learner, ...row }) => ({ ...row, learner: learner === '=cleo' ? "'=cleo" : learner }))
        .map((row) => ({
          ...row,
          answer: expect.stringMatching(new RegExp(`^ ?${literal(row.answer)}$`)) as string,
          latex: expect.stringMatching(new RegExp(`^ ?${literal(row.latex)}$`)) as string,
        })),
    );
    expect(csv.length).toBe(54);
  });

  it('writes the same again', async () => {
    const again = join(folder, 'again');
    await nabla([...words, '--title', 'Sheet 3', '--out', again]);
    for (const name of await readdir(to))
      expect(await readFile(join(again, name), 'utf8')).toBe(await readFile(join(to, name), 'utf8'));
  });
});

function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}

describe('nabla worksheet', () => {
  it('writes one sheet where there are no learners', async () => {
    const to = join(folder, 'one');
    const ended = await nabla(['worksheet', 'gradient-field', '--seed-from', '3', '--out', to]);
    expect(ended.errors).toBe(`Wrote 1 sheet and 1 answer to ${to}.\n`);
    expect((await readdir(to)).toSorted()).toEqual(['key.csv', 'key.json', 'sheet.html', 'solutions.html']);
    expect(await keyIn(to)).toMatchObject([{ exercise: 'gradient-field', seed: 3, part: 'gradient' }]);
    expect((await keyIn(to))[0]).not.toHaveProperty('learner');
  });

  it('counts seeds from where it is told to', async () => {
    const to = join(folder, 'counted');
    await nabla(['worksheet', 'gradient-field', '--learners', '10', '--seed-from', '41', '--out', to]);
    const key = await keyIn(to);
    expect(key.map(({ learner, seed }) => `${learner} ${seed}`)).toEqual(
      Array.from({ length: 10 }, (_, i) => `${String(i + 1).padStart(2, '0')} ${41 + i}`),
    );
    expect(await readdir(to)).toContain('sheet-01.html');
  });

  it.each([
    { id: 'nowhere to write', words: ['gradient-field'], code: 2, errors: 'needs --out FOLDER' },
    { id: 'no such exercise', words: ['gradient-feld'], code: 2, errors: 'Did you mean "gradient-field"?' },
    { id: 'a seed without variants', words: ['unit-step@3'], code: 2, errors: 'unit-step' },
    { id: 'no seed', words: ['unit-step@x'], code: 2, errors: 'has to be a whole number from 0' },
    {
      id: 'no file of learners',
      words: ['unit-step', '--learners', 'nowhere.csv'],
      code: 2,
      errors: 'nowhere.csv cannot be read (ENOENT).',
    },
    {
      id: 'too many learners',
      words: ['unit-step', '--learners', '1000000'],
      code: 2,
      errors: 'from 1 to 5000',
    },
    {
      id: 'a file in the place of the folder',
      words: ['unit-step', '--out', LEARNERS],
      code: 1,
      errors: 'cannot be written (EEXIST)',
    },
  ])('refuses: $id', async ({ id, words, code, errors }) => {
    const to = id === 'nowhere to write' || words.includes('--out') ? [] : ['--out', join(folder, 'refused')];
    const ended = await nabla(['worksheet', ...words, ...to]);
    expect(ended.errors).toContain(errors);
    expect(ended.code).toBe(code);
  });
});
