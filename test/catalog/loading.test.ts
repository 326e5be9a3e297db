import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCatalog } from '../../server/catalog/catalog.ts';
import { checkExercise } from '../../server/catalog/check-exercise.ts';
import { parseExercise } from '../../server/catalog/load-exercise.ts';
import { revisionOf } from '../../server/catalog/revision.ts';
import { printComplaint } from '../../server/catalog/source.ts';

const SOUND = `id: sum
title: A sum
graph:
  inputs: {a: 2, b: 1}
  nodes: {c: a + b}
  output: c
statement: Compute.
parts:
  - {id: c, ask: value, of: c}
examples:
  - {part: c, answer: "3", verdict: correct}
`;

const complaintsOn = (text: string): readonly string[] => {
  const loading = parseExercise('topic/sum.yaml', text);
  return loading.ok ? [] : loading.complaints.map(printComplaint);
};

describe('complaints name file, line and column', () => {
  it.each([
    { id: 'sound', text: SOUND, says: [] },
    {
      id: 'an unknown field',
      text: `${SOUND}hint: x\n`,
      says: [/^topic\/sum\.yaml:12:1: hint: .*did you mean "hints"/],
    },
    {
      id: 'an unreadable node',
      text: SOUND.replace('a + b', 'a +'),
      says: [/^topic\/sum\.yaml:5:14: graph\.nodes\.c: "a \+" cannot be read/],
    },
    {
      id: 'an unknown name',
      text: SOUND.replace('of: c', 'of: q'),
      says: [/^topic\/sum\.yaml:9:29: parts\.0\.of: /],
    },
    {
      id: 'a missing field',
      text: SOUND.replace('title: A sum\n', ''),
      says: [/^topic\/sum\.yaml:1:1: title: /],
    },
    {
      id: 'a key twice',
      text: `${SOUND}id: sum\n`,
      says: [/^topic\/sum\.yaml:12:1: map keys must be unique/],
    },
    { id: 'not YAML', text: 'id: [', says: [/^topic\/sum\.yaml:1:6: /] },
    { id: 'empty', text: '', says: [/^topic\/sum\.yaml:1:1: /] },
    {
      id: 'another name than the file',
      text: SOUND.replace('id: sum', 'id: total'),
      says: [/^topic\/sum\.yaml:1:5: id: .*total\.yaml/],
    },
    { id: 'too long', text: '#'.repeat(300_000), says: [/^topic\/sum\.yaml:1:1: longer than/] },
  ])('$id', ({ text, says }) => {
    const complaints = complaintsOn(text);
    expect(complaints).toHaveLength(says.length);
    says.forEach((sentence, i) => expect(complaints[i]).toMatch(sentence));
  });

  it('refuses a bomb of aliases', () => {
    const lines = Array.from({ length: 12 }, (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i},`.repeat(9)}]`);
    expect(complaintsOn(['l0: &l0 [x]', ...lines].join('\n'))[0]).toMatch(/alias/i);
  });
});

describe('a revision', () => {
  it.each([
    {
      id: 'the order of keys',
      a: { x: 1, y: [1, { p: 2, q: 3 }] },
      b: { y: [1, { q: 3, p: 2 }], x: 1 },
      same: true,
    },
    { id: 'a value', a: { x: 1 }, b: { x: 2 }, same: false },
    { id: 'the order of a list', a: [1, 2], b: [2, 1], same: false },
    { id: 'text and number', a: { x: '1' }, b: { x: 1 }, same: false },
    { id: 'nesting', a: [[1], 2], b: [[1, 2]], same: false },
  ])('$id makes a difference: not $same', ({ a, b, same }) => {
    expect(revisionOf(a)).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(revisionOf(a) === revisionOf(b)).toBe(same);
  });
});

describe('a folder', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nabla-catalog-'));
    for (const topic of ['algebra', 'graphs']) await mkdir(join(folder, topic));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('gives topics, leaves out what is wrong, and refuses an id twice', async () => {
    await writeFile(join(folder, 'algebra', 'sum.yaml'), SOUND);
    await writeFile(join(folder, 'graphs', 'sum.yaml'), SOUND);
    await writeFile(
      join(folder, 'graphs', 'other.yaml'),
      SOUND.replace('id: sum', 'id: other').replace('a + b', 'a ! b'),
    );
    await writeFile(join(folder, 'README.md'), 'Not an exercise.');
    const catalog = await loadCatalog(folder);
    expect(catalog.list().map(({ id, topic }) => `${topic}/${id}`)).toEqual(['algebra/sum']);
    expect(catalog.get('sum')?.topic).toBe('algebra');
    expect(catalog.get('constructor')).toBeUndefined();
    expect(catalog.complaints.map(({ message }) => message)).toEqual([
      expect.stringContaining('graph.nodes.c'),
      'id: another file has the id "sum"',
    ]);
  });

  it('is checked part by part, with the examples', async () => {
    const file = join(folder, 'algebra', 'sum.yaml');
    await writeFile(file, SOUND);
    expect(await checkExercise(file)).toMatchObject({
      ok: true,
      id: 'sum',
      parts: [{ id: 'c', kind: 'number', points: 1, reference: '3', confirmedBy: ['exact', 'step-by-step'] }],
      examples: [{ holds: true, grade: { verdict: 'correct' } }],
    });
    await writeFile(file, SOUND.replace('answer: "3"', 'answer: "4"'));
    expect(await checkExercise(file)).toMatchObject({ ok: false, examples: [{ holds: false }] });
  });
});
