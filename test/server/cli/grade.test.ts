import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { type Ended, nabla, nablaProcess, start, values } from './nabla.ts';

const folder = await mkdtemp(join(tmpdir(), 'nabla-'));
afterAll(() => rm(folder, { recursive: true }));

/** Fewer exercises are loaded sooner. */
const EXERCISES = fileURLToPath(new URL('../../../exercises/computational-graphs', import.meta.url));

function gradeFile(words: readonly string[], input?: string | Uint8Array): Promise<Ended> {
  return nabla(['grade', '--exercises', EXERCISES, ...words], input);
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const ANNA = { id: 's1', learner: 'anna', exercise: 'graph-c-a-2b', answers: { d: '2', 'dL-db': '-4' } };
const BEN = { id: 's2', exercise: 'graph-c-a-2b', answers: { d: 3, 'dL-db': '-4 +' } };
const GRADES = [
  {
    id: 's1',
    learner: 'anna',
    score: 2,
    final: true,
    parts: { d: { verdict: 'correct' }, 'dL-db': { verdict: 'correct' } },
  },
  {
    id: 's2',
    score: 0,
    final: false,
    parts: { d: { verdict: 'incorrect' }, 'dL-db': { verdict: 'invalid', score: null } },
  },
];
const NDJSON = `${JSON.stringify(ANNA)}\n${JSON.stringify(BEN)}\n`;
const ARRAY = JSON.stringify([ANNA, BEN], undefined, 2);
const CSV = 'id,learner,exercise,seed,d,dL-db\ns1,anna,graph-c-a-2b,0,2,-4\ns2,,graph-c-a-2b,,3,-4 +\n';

describe('the same submissions, however they come', () => {
  it.each([
    { id: 'NDJSON', name: 'a.ndjson', content: NDJSON },
    { id: 'with a byte order mark', name: 'b.jsonl', content: `\ufeff${NDJSON}` },
    {
      id: 'with carriage returns and empty lines',
      name: 'c.ndjson',
      content: `\r\n${NDJSON.replaceAll('\n', '\r\n\r\n')}`,
    },
    { id: 'a JSON array', name: 'd.json', content: ARRAY },
    { id: 'a JSON array without an ending', name: 'e', content: `\ufeff ${ARRAY}` },
    { id: 'CSV', name: 'f.csv', content: CSV },
    { id: 'CSV with semicolons', name: 'g.csv', content: `\ufeff${CSV.replaceAll(',', ';')}` },
    { id: 'CSV with carriage returns', name: 'h', content: CSV.replaceAll('\n', '\r\n') },
    { id: 'gzip', name: 'i.ndjson.gz', content: gzipSync(NDJSON) },
    { id: 'gzip under another name', name: 'j', content: gzipSync(CSV) },
  ])('$id', async ({ name, content }) => {
    const { code, output, errors } = await gradeFile([await file(name, content)]);
    expect(values(output)).toMatchObject(GRADES);
    expect(errors).toBe(
      'Graded 2: 0 with full marks, 1 with an unreadable answer, 0 for a person to decide.\n',
    );
    expect(code).toBe(0);
  });

  it.each([
    { id: 'NDJSON', content: NDJSON },
    { id: 'gzip', content: gzipSync(ARRAY) },
  ])('$id on standard input', async ({ content }) => {
    const { code, output } = await gradeFile(['-'], content);
    expect(values(output)).toMatchObject(GRADES);
    expect(code).toBe(0);
  });
});

describe('a row that cannot be graded', () => {
  const good = JSON.stringify(ANNA);
  it.each([
    { id: 'not JSON', row: '{"id": "x", ', error: { line: 2, error: { code: 'malformed-json' } } },
    { id: 'not an object', row: '[1]', error: { line: 2, error: { code: 'invalid-row' } } },
    {
      id: 'a member missing',
      row: '{"id": "x"}',
      error: {
        id: 'x',
        line: 2,
        error: {
          code: 'invalid-row',
          message: 'exercise: Invalid input: expected string, received undefined',
        },
      },
    },
    {
      id: 'a member twice',
      row: '{"id": "x", "id": "y"}',
      error: { line: 2, error: { code: 'duplicate-key' } },
    },
    {
      id: 'an unknown exercise',
      row: '{"id": "x", "exercise": "graph-c-a-2", "answers": {}}',
      error: {
        id: 'x',
        line: 2,
        error: {
          code: 'exercise-not-found',
          message: 'There is no exercise with the id "graph-c-a-2". Did you mean "graph-c-a-2b"?',
        },
      },
    },
    {
      id: 'an unknown part',
      row: '{"id": "x", "exercise": "graph-c-a-2b", "answers": {"D": 1}}',
      error: { id: 'x', error: { code: 'unknown-part' } },
    },
    {
      id: 'a seed out of range',
      row: '{"id": "x", "exercise": "graph-c-a-2b", "seed": 3000000000, "answers": {}}',
      error: { id: 'x', error: { code: 'invalid-row' } },
    },
    {
      id: 'too long',
      row: `{"id": "${'x'.repeat(1_100_000)}"}`,
      error: { line: 2, error: { code: 'row-too-long' } },
    },
    {
      id: 'ill-formed UTF-8',
      row: Buffer.from([0xc0, 0xaf]),
      error: { line: 2, error: { code: 'ill-formed-utf8' } },
    },
  ])('$id: is said in its place, and the rest goes on', async ({ row, error }) => {
    const content = Buffer.concat([Buffer.from(`${good}\n`), Buffer.from(row), Buffer.from(`\n${good}`)]);
    const { code, output, errors } = await gradeFile(['-', '--input', 'ndjson'], content);
    expect(values(output)).toMatchObject([{ id: 's1', score: 2 }, error, { id: 's1', score: 2 }]);
    expect(errors).toContain('Not graded: 1 (line 2).');
    expect(code).toBe(1);
  });

  it.each([
    { id: 'a cell too many', row: 'x,,graph-c-a-2b,,1,2,3', code: 'wrong-number-of-cells' },
    { id: 'quotation marks that do not match', row: 'x,,graph-c-a-2b,,1,"2"3', code: 'malformed-csv' },
    { id: 'a seed that is a word', row: 'x,,graph-c-a-2b,one,1,2', code: 'invalid-row' },
    { id: 'no id', row: ',,graph-c-a-2b,,1,2', code: 'invalid-row' },
  ])('in CSV: $id', async ({ row, code }) => {
    const { output } = await gradeFile([await file('bad.csv', `${CSV}${row}\n`)]);
    expect(values(output)[2]).toMatchObject({ line: 4, error: { code } });
  });

  it('is the end of a damaged gzip file', async () => {
    const packed = gzipSync(
      Array.from({ length: 5000 }, (_, i) => JSON.stringify({ ...ANNA, id: `${i}-${i * i}` })).join('\n'),
    );
    const { code, output } = await gradeFile(['-'], packed.subarray(0, packed.length - 200));
    const results = values(output);
    expect(results[0]).toMatchObject({ score: 2 });
    expect(results).toContainEqual(
      expect.objectContaining({ error: expect.objectContaining({ code: 'damaged-gzip' }) as unknown }),
    );
    expect(code).toBe(1);
  });
});

describe('what is written', () => {
  it('is a CSV file for a spreadsheet, with a column for each part and no formulas', async () => {
    const hostile = { ...ANNA, id: '=1+1', learner: '@anna, "x"' };
    const input = [ANNA, hostile, { id: '-x' }].map((row) => JSON.stringify(row)).join('\n');
    const { output } = await gradeFile(['-', '--format', 'csv'], input);
    expect(
      output.startsWith(
        '\ufeffid,learner,exercise,seed,score,points,final,d,e,L,dL-da,dL-db,dL-dc,feedback,error\n',
      ),
    ).toBe(true);
    const rows = parse(output, { bom: true, columns: true });
    expect(rows).toMatchObject([
      {
        id: 's1',
        learner: 'anna',
        score: '2',
        points: '6',
        final: 'true',
        d: 'correct',
        e: 'missing',
        error: '',
      },
      { id: "'=1+1", learner: '\'@anna, "x"' },
      {
        id: "'-x",
        score: '',
        d: '',
        error: 'line 3: exercise: Invalid input: expected string, received undefined',
      },
    ]);
  });

  it('is a JSON array', async () => {
    const { output } = await gradeFile(['-', '--format', 'json'], NDJSON);
    expect(JSON.parse(output)).toMatchObject(GRADES);
    const none = await gradeFile(['-', '--format', 'json']);
    expect(JSON.parse(none.output)).toEqual([]);
  });

  it('is a table', async () => {
    const { output } = await gradeFile(['-', '--format', 'table'], NDJSON);
    expect(output.split('\n')[0]).toMatch(/^id +learner +exercise +seed +score/);
    expect(output.split('\n')[1]).toMatch(/^s1 +anna +graph-c-a-2b +0 +2 +6 +true +correct/);
  });

  it('says less with --feedback none', async () => {
    const { output } = await gradeFile(['-', '--feedback', 'none'], NDJSON);
    expect(output).not.toContain('"read"');
  });

  it('appears under its name only when it is complete', async () => {
    const out = join(folder, 'results.csv');
    const { code, output } = await gradeFile(['-', '--out', out], NDJSON);
    expect({ code, output }).toEqual({ code: 0, output: '' });
    expect(await readFile(out, 'utf8')).toContain('s1,anna');
    expect((await readdir(folder)).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  it('is refused where it cannot be written', async () => {
    const { code, errors } = await gradeFile(['-', '--out', join(folder, 'nowhere', 'x.csv')], NDJSON);
    expect(errors).toContain('x.csv cannot be written (ENOENT).');
    expect(code).toBe(1);
  });
});

it('leaves no half-written file when it is interrupted', async () => {
  const place = await mkdtemp(join(folder, 'out-'));
  const child = start(['grade', '-', '--out', join(place, 'results.ndjson')]);
  child.stdin.write(NDJSON.repeat(2000));
  await vi.waitFor(async () => expect(await readdir(place)).toHaveLength(1), { timeout: 5000 });
  child.kill('SIGINT');
  const [code] = (await once(child, 'exit')) as [number];
  expect(code).toBe(130);
  expect(await readdir(place)).toEqual([]);
});

describe('a file of 3,000 lines', () => {
  it('is graded in order, hostile lines among the others changing nothing', async () => {
    const hostile = ['(((((', '9^9^9^9', 'x'.repeat(5000), '\u0007', '[[[[1]]]]'];
    const lines = Array.from({ length: 3000 }, (_, i) => {
      if (i % 100 === 99) return '{"id": "bad"';
      const d = i % 2 === 0 ? '2' : (hostile[i % hostile.length] ?? '');
      return JSON.stringify({ ...ANNA, id: i, answers: { d } });
    });
    const { code, output, errors } = await nablaProcess([
      'grade',
      await file('many.ndjson', lines.join('\n')),
    ]);
    const results = values(output) as readonly { id?: number; line?: number; parts?: { d: object } }[];
    expect(results).toHaveLength(3000);
    expect(results.map(({ id, line }) => id ?? line! - 1)).toEqual(lines.map((_, i) => i));
    const right = results.filter((_, i) => i % 2 === 0).map(({ parts }) => JSON.stringify(parts!.d));
    expect(new Set(right).size).toBe(1);
    expect(errors).toContain('Not graded: 30 (lines 100, 200, 300,');
    expect(code).toBe(1);
  });
});

describe('input that cannot be opened', () => {
  it.each([
    { id: 'no such file', words: ['grade', '/nowhere/x.json'], message: 'There is no file /nowhere/x.json.' },
    { id: 'a folder', words: ['grade', folder], message: 'is a folder; name a file.' },
    {
      id: 'UTF-16',
      words: ['grade', '-'],
      input: Buffer.from([0xff, 0xfe, 0x69, 0]),
      message: 'is in UTF-16; save it as UTF-8.',
    },
    { id: 'no header', words: ['grade', '-'], input: 'hello\n', message: 'it has no column "id"' },
    { id: 'a column twice', words: ['grade', '-'], input: 'id,exercise,d,d\n', message: 'two columns "d"' },
    {
      id: 'no exercises',
      words: ['grade', '-', '--exercises', '/nowhere'],
      input: NDJSON,
      message: 'The folder of exercises /nowhere cannot be read.',
    },
  ])('$id', async ({ words, input, message }) => {
    const { code, output, errors } = await nabla(words, input);
    expect(errors).toContain(message);
    expect(errors).not.toContain('    at ');
    expect({ code, output }).toEqual({ code: 2, output: '' });
  });
});
