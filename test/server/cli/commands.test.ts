import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { nabla, nablaProcess, values } from './nabla.ts';

const GRAPH = fileURLToPath(
  new URL('../../../exercises/computational-graphs/graph-e-c-d.yaml', import.meta.url),
);

describe('nabla', () => {
  it.each([
    { id: 'nothing', words: [], code: 0, output: 'Usage: nabla COMMAND', errors: '' },
    { id: '--help', words: ['--help'], code: 0, output: 'Exit codes:', errors: '' },
    { id: 'help grade', words: ['help', 'grade'], code: 0, output: 'Usage: nabla grade FILE', errors: '' },
    { id: '--version', words: ['--version'], code: 0, output: '0.1.0\n', errors: '' },
    { id: 'a misspelt command', words: ['grad'], code: 2, output: '', errors: 'Did you mean "grade"?' },
    {
      id: 'an exercise',
      words: ['exercises', 'show', 'dot-products'],
      code: 0,
      output: '(dot-products, vectors-and-matrices)',
      errors: '',
    },
    {
      id: 'no such exercise',
      words: ['exercises', 'show', 'dot-product'],
      code: 2,
      output: '',
      errors: 'Did you mean "dot-products"?',
    },
    {
      id: 'all exercises',
      words: ['exercises', 'check', '--no-cas'],
      code: 0,
      output: 'dL-db (number) = -4',
      errors: ', 0 not.',
    },
    {
      id: 'no such file',
      words: ['exercises', 'check', '--no-cas', '/nowhere.yaml'],
      code: 2,
      output: '',
      errors: '/nowhere.yaml cannot be read.',
    },
  ])('$id', { timeout: 60_000 }, async ({ words, code, output, errors }) => {
    const ended = await nabla(words);
    expect(ended.errors).toContain(errors);
    expect(ended.output).toContain(output);
    expect(ended.code).toBe(code);
  });
});

it.each([
  { words: ['exercises', 'show', 'dot-products'], code: 0 },
  { words: ['grad'], code: 2 },
])('is a program: $words', async ({ words, code }) => {
  expect(await nablaProcess(words)).toEqual(await nabla(words));
  expect((await nablaProcess(words)).code).toBe(code);
});

describe('nabla exercises show', () => {
  it('gives what the REST API gives', async () => {
    const { output } = await nabla(['exercises', 'show', 'graph-e-c-d', '--json']);
    expect(JSON.parse(output)).toMatchObject({ id: 'graph-e-c-d', seed: 0 });
    expect(output).not.toContain('examples');
  });
});

describe('nabla exercises check', () => {
  it('names the place of what is wrong, and goes on', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nabla-'));
    afterAll(() => rm(folder, { recursive: true }));
    await mkdir(join(folder, 'topic'));
    await copyFile(GRAPH, join(folder, 'topic', 'graph-e-c-d.yaml'));
    await writeFile(join(folder, 'topic', 'broken.yaml'), 'id: broken\ntitle: 3\n');
    const { code, output, errors } = await nabla(['exercises', 'check', '--no-cas', '--exercises', folder]);
    expect(output).toMatch(/broken\.yaml:2:\d+: title/);
    expect(output).toContain('graph-e-c-d: ');
    expect(errors).toBe('Checked 2: 1 in order, 1 not.\n');
    expect(code).toBe(1);
  });

  it('tries the variants, and says how many there are and why values were drawn again', async () => {
    const { code, output } = await nabla(['exercises', 'check', '--no-cas', '--seeds', '30', GRAPH]);
    expect(output).toMatch(
      /^graph-e-c-d: \d\d distinct variants from 30 seeds; \d+ drawn again \(.*\d × answers-alike in e.*\)$/m,
    );
    expect(code).toBe(0);
  });

  it('says what fails of the variants', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nabla-'));
    afterAll(() => rm(folder, { recursive: true }));
    const file = join(folder, 'never.yaml');
    await writeFile(
      file,
      `id: never
title: Never
parameters: {a: {value: 1, integer: [0, 1]}}
values: {x: a}
statement: Compute.
parts: [{id: y, ask: value, of: 2x, prompt: Twice}]
examples: []
`,
    );
    const { code, output } = await nabla(['exercises', 'check', '--no-cas', '--seeds', '20', file]);
    expect(output).toContain('never: 0 distinct variants from 20 seeds, which is few: widen the ranges');
    expect(output).toMatch(/no variant for seed 1 in \d+ draws: .*zero in y/);
    expect(code).toBe(1);
  });
});

describe('nabla compare', () => {
  it('writes a verdict a line', async () => {
    const pairs = [
      { id: 'same', submission: 'x + x', reference: '2x' },
      { id: 'not the same', submission: 'x', reference: 'x^2' },
      { id: 'unreadable', submission: 'x +', reference: 'x' },
      { id: 'bad', submission: 'x', reference: 'x +' },
      {
        id: 5,
        submission: 'A x',
        reference: 'A x',
        symbols: { A: { shape: { rows: 2, columns: 2 } }, x: { shape: { rows: 2, columns: 1 } } },
      },
      { submission: 'x', reference: 'x' },
      { id: 7, submission: 'x(x + 1)', reference: 'x^2 + x', form: 'expanded' },
    ];
    const { code, output, errors } = await nabla(
      ['compare', '-'],
      pairs.map((pair) => JSON.stringify(pair)).join('\n'),
    );
    expect(values(output)).toMatchObject([
      { id: 'same', verdict: 'correct', evidence: { method: expect.any(String) as string } },
      { id: 'not the same', verdict: 'incorrect' },
      { id: 'unreadable', verdict: 'invalid', problem: { code: 'unexpected-end' } },
      { id: 'bad', line: 4, error: { code: 'unreadable-reference' } },
      { id: 5, verdict: 'correct' },
      { line: 6, error: { code: 'invalid-row' } },
      { id: 7, verdict: 'partial', feedback: [{ code: 'not-expanded', start: 0, end: 8 }] },
    ]);
    expect(errors).toBe('Compared 5, not compared 2.\n');
    expect(code).toBe(1);
  });

  it('takes no CSV', async () => {
    const { code, errors } = await nabla(['compare', '-'], 'id,submission,reference\n');
    expect(errors).toContain('- is neither NDJSON nor a JSON array.');
    expect(code).toBe(2);
  });
});
