import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { solvedAnswer } from '../../../grader/index.ts';
import { LARGEST_SEED } from '../../../grader/variants/draw.ts';
import { gradeRow } from '../../../server/bulk/grade-row.ts';
import { openCatalogLazily } from '../../../server/catalog/catalog.ts';
import { VariantCache } from '../../../server/catalog/variant-cache.ts';
import { catalog, openApp } from './open-app.ts';

const app = await openApp();
afterAll(() => app.close());

const ID = 'partial-quadratic';
const own = catalog.get(ID)!;
const variant = catalog.variant(own, 7)!;
const answers = Object.fromEntries(
  [...variant.parts.values()].map((part) => [part.id, solvedAnswer(variant, part)]),
);

const get = async (url: string) => (await app.inject({ url })).json<Record<string, unknown>>();
const page = async (url: string) => (await app.inject({ url })).body;
const post = async (url: string, payload: object) =>
  (await app.inject({ method: 'POST', url, payload })).json<Record<string, unknown>>();

describe('a variant over HTTP', () => {
  it('is shown with its own givens', async () => {
    const [first, second] = [await get(`/v1/exercises/${ID}`), await get(`/v1/exercises/${ID}?seed=7`)];
    expect(first).toMatchObject({ seed: 0, variants: true, statement: own.statement });
    expect(second).toMatchObject({ seed: 7, variants: true, statement: variant.statement });
    expect(second['statement']).not.toBe(first['statement']);
    expect(await get('/v1/exercises/xor-step')).toMatchObject({ seed: 0, variants: false });
  });

  it('is graded by its own answers, of which for another seed the gradient alone follows from the others', async () => {
    expect(await post('/v1/grade', { exercise: ID, seed: 7, answers })).toMatchObject({ seed: 7, score: 3 });
    expect(await post('/v1/grade', { exercise: ID, seed: 8, answers })).toMatchObject({ seed: 8, score: 1 });
    expect(await post('/v1/grade', { exercise: ID, answers })).toMatchObject({ seed: 0, score: 1 });
  });

  it('is what answers are validated against', async () => {
    const request = { exercise: ID, seed: LARGEST_SEED, part: 'dz-dx', answer: '2x' };
    expect(await post('/v1/validate', request)).toMatchObject({ valid: true });
  });

  it.each([
    { seed: LARGEST_SEED + 1, code: 'invalid-request' },
    { seed: 1.5, code: 'invalid-request' },
    { seed: -1, code: 'invalid-request' },
    { seed: 'seven', code: 'invalid-request' },
  ])('cannot have the seed $seed', async ({ seed, code }) => {
    const message = 'a seed is a whole number from 0 to 2147483647';
    expect(await post('/v1/grade', { exercise: ID, seed, answers })).toMatchObject({
      code,
      errors: [{ pointer: '/seed', message }],
    });
    expect(await get(`/v1/exercises/${ID}?seed=${seed}`)).toMatchObject({
      code,
      errors: [{ pointer: '?seed', message }],
    });
  });

  it('does not exist of an exercise without parameters', async () => {
    expect(await post('/v1/grade', { exercise: 'xor-step', seed: 7, answers: {} })).toMatchObject({
      code: 'no-variants',
      errors: [{ pointer: '/seed' }],
    });
  });
});

it('is a fault of its own that nothing comes out for a seed', async () => {
  const barren = await openApp({ catalog: { ...catalog, variant: () => undefined } });
  const reply = await barren.inject({ url: `/v1/exercises/${ID}?seed=7` });
  expect(reply.statusCode).toBe(422);
  expect(reply.json()).toMatchObject({ code: 'variant-not-found', errors: [{ pointer: '?seed' }] });
  await barren.close();
});

describe('rows of a file', () => {
  it('have seeds, each its own', () => {
    const rows = [7, 0, 8].map((seed, i) => ({
      line: i + 1,
      value: { id: i, exercise: ID, seed, answers },
    }));
    expect(rows.map((row) => gradeRow(row, catalog, 'none', () => {}))).toMatchObject([
      { id: 0, seed: 7, score: 3 },
      { id: 1, seed: 0, score: 1 },
      { id: 2, seed: 8, score: 1 },
    ]);
    const without = { line: 4, value: { id: 3, exercise: 'xor-step', seed: 1, answers: {} } };
    expect(gradeRow(without, catalog, 'none', () => {})).toMatchObject({
      id: 3,
      line: 4,
      error: { code: 'no-variants' },
    });
  });
});

describe('exercises that are made ready as they are needed', () => {
  it('are complained about then, and not before', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nabla-'));
    afterAll(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'broken.yaml'), 'id: broken');
    const said: string[] = [];
    const lazy = await openCatalogLazily(folder, ({ message }) => said.push(message));
    expect([lazy.ids(), said]).toEqual([['broken'], []]);
    expect(lazy.get('broken')).toBeUndefined();
    expect(said.length).toBeGreaterThan(0);
    expect(lazy.ids()).toEqual([]);
    expect(lazy.complaints.map(({ message }) => message)).toEqual(said);
  });
});

describe('the page of a variant', () => {
  it('leads to another one, and back', async () => {
    const first = await page(`/exercises/${ID}`);
    expect(first).toContain(`<a href="/exercises/${ID}?seed=1">Another variant</a>`);
    expect(first).not.toContain('name="seed"');
    const second = await page(`/exercises/${ID}?seed=7`);
    expect(second).toContain('Variant 7');
    expect(second).toContain(`<a href="/exercises/${ID}">As in the course</a>`);
    expect(second).toContain(`<a href="/exercises/${ID}?seed=8">Another variant</a>`);
    expect(await page(`/exercises/${ID}?seed=${LARGEST_SEED}`)).toContain(`?seed=1">Another variant`);
    expect(await page('/exercises/xor-step')).not.toContain('variant');
  });

  it('sends the seed with the answers', async () => {
    expect(await page(`/exercises/${ID}?seed=7`)).toContain('<input type="hidden" name="seed" value="7" />');
    const fields = Object.entries(answers).map(([part, answer]): [string, string] => [
      `answer.${part}`,
      answer,
    ]);
    const sent = await app.inject({
      method: 'POST',
      url: `/exercises/${ID}`,
      payload: new URLSearchParams([...fields, ['seed', '7']]).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(sent.body).toContain('3 of 3 points');
    expect(sent.body).toContain('Variant 7');
  });

  it.each(['seven', '-1', '1.5', '99999999999'])('refuses the seed %s', async (seed) => {
    const reply = await app.inject({ url: `/exercises/${ID}?seed=${seed}` });
    expect(reply.statusCode).toBe(422);
  });
});

describe('variants that are kept', () => {
  it('are the last that were asked for', () => {
    const cache = new VariantCache(2);
    const first = cache.get(own, 1);
    cache.get(own, 2);
    expect(cache.get(own, 1)).toBe(first);
    cache.get(own, 3);
    expect(cache.get(own, 1)).toBe(first);
    cache.get(own, 2);
    cache.get(own, 3);
    expect(cache.get(own, 1)).not.toBe(first);
    expect(cache.get(own, 1)!.statement).toBe(first!.statement);
  });
});
