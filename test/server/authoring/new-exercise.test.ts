import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SUBJECT_NAMES } from '../../../grader/index.ts';
import { reviewExercise } from '../../../server/authoring/review.ts';
import { OWN_EXERCISES } from '../../../server/cli/open-catalog.ts';
import { nabla } from '../cli/nabla.ts';

const folder = await mkdtemp(join(tmpdir(), 'nabla-'));
afterAll(() => rm(folder, { recursive: true }));

describe.each(SUBJECT_NAMES)('nabla exercises new --subject %s', (subject) => {
  const file = join(folder, 'topic', `new-${subject}.yaml`);

  it('writes an exercise of the subject that is in order as it is, with variants, and without warnings', async () => {
    const ended = await nabla(['exercises', 'new', file, '--subject', subject]);
    expect(ended).toMatchObject({ code: 0, output: '' });
    expect(ended.errors).toContain(`nabla exercises check --watch ${file}`);
    const review = await reviewExercise(file, []);
    expect(review).toMatchObject({ ok: true, warnings: [], check: { ok: true, id: `new-${subject}` } });
    if (!review.ok) return;
    expect(review.exercise.subject).toBe(subject);
    expect(review.variants.map((variant) => 'answers' in variant)).toEqual([true, true, true]);
    expect(new Set(review.exercise.examples.map(({ verdict }) => verdict))).toEqual(
      new Set(['correct', 'incorrect', 'invalid']),
    );
  });

  it('leads editors to the schema', async () => {
    const [line] = (await readFile(file, 'utf8')).split('\n');
    const path = line!.replace('# yaml-language-server: $schema=', '');
    expect(resolve(dirname(file), path)).toBe(join(OWN_EXERCISES, 'exercise.schema.json'));
  });
});

it.each([
  { id: 'plain', words: [], title: 'A new one' },
  { id: 'with signs', words: ['--title', 'a: "b" & \'c\' # $& $1'], title: 'a: "b" & \'c\' # $& $1' },
])('has the title: $id', async ({ id, words, title }) => {
  const file = join(folder, id.replace(' ', '-'), 'a-new-one.yaml');
  await nabla(['exercises', 'new', file, ...words]);
  expect(parse(await readFile(file, 'utf8'))).toMatchObject({ id: 'a-new-one', title });
});

it('is put into a topic', async () => {
  const ended = await nabla(['exercises', 'new', 'my-topic/my-id', '--exercises', folder]);
  expect(ended.code).toBe(0);
  expect(parse(await readFile(join(folder, 'my-topic', 'my-id.yaml'), 'utf8'))).toMatchObject({
    id: 'my-id',
  });
});

it('never overwrites', async () => {
  const file = join(folder, 'mine.yaml');
  await writeFile(file, 'mine');
  const ended = await nabla(['exercises', 'new', file]);
  expect(ended).toMatchObject({
    code: 1,
    errors: `nabla: ${file} is there already and stays as it is; take another name.\n`,
  });
  expect(await readFile(file, 'utf8')).toBe('mine');
});

it.each([
  { operand: 'graph-e-c-d', code: 2, errors: 'has to be a file that ends in .yaml, or TOPIC/ID' },
  { operand: 'topic/two--hyphens', code: 2, errors: 'letters, digits and single hyphens' },
  { operand: 'losses/graph-e-c-d', code: 1, errors: 'There is an exercise "graph-e-c-d" in' },
])('refuses $operand', async ({ operand, code, errors }) => {
  const ended = await nabla(['exercises', 'new', operand]);
  expect(ended.errors).toContain(errors);
  expect(ended.code).toBe(code);
});
