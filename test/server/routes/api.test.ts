import { afterAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { ExerciseReply, ExercisesReply } from '../../../server/schemas/exercise-replies.ts';
import { CompareReply, GradeReply, ValidateReply } from '../../../server/schemas/replies.ts';
import { catalog, openApp } from './open-app.ts';

const app = await openApp();
afterAll(() => app.close());

async function get(url: string): Promise<unknown> {
  const reply = await app.inject({ url });
  expect(reply.statusCode).toBe(200);
  expect(reply.headers['content-type']).toBe('application/json; charset=utf-8');
  return reply.json();
}

async function post(url: string, payload: object): Promise<unknown> {
  const reply = await app.inject({ method: 'POST', url, payload });
  expect(reply.body).not.toContain('"status":4');
  expect(reply.statusCode).toBe(200);
  return reply.json();
}

/** A schema drops what it does not name: a reply with anything more would not come out equal. */
function expectToFit(reply: unknown, schema: z.ZodType): void {
  expect(schema.parse(reply)).toEqual(reply);
}

describe('GET /v1/exercises', () => {
  const ids = catalog.list().map(({ id }) => id);

  it('lists all', async () => {
    const reply = await get('/v1/exercises');
    expectToFit(reply, ExercisesReply);
    expect(reply).toMatchObject({ exercises: ids.map((id) => ({ id })) });
  });

  it.each([
    {
      id: 'a topic',
      query: 'topic=chain-rule',
      finds: ids.filter((id) => catalog.get(id)!.topic === 'chain-rule'),
    },
    { id: 'an unknown topic', query: 'topic=nothing', finds: [] },
    { id: 'words of the id, in any case', query: 'q=DOT%20products', finds: ['dot-products'] },
    { id: 'topic and words', query: 'topic=partial-derivatives&q=quadratic', finds: ['partial-quadratic'] },
    { id: 'nothing', query: 'topic=&q=', finds: ids },
  ])('by $id', async ({ query, finds }) => {
    const { exercises } = ExercisesReply.parse(await get(`/v1/exercises?${query}`));
    expect(exercises.map(({ id }) => id)).toEqual(finds);
  });
});

describe('GET /v1/exercises/{id}', () => {
  it.each(catalog.list())('$id fits what a student may see', async ({ id }) => {
    const reply = await get(`/v1/exercises/${id}`);
    expectToFit(reply, ExerciseReply);
    expect(await get(`/v1/exercises/${id}?seed=0`)).toEqual(reply);
  });
});

describe('POST /v1/grade', () => {
  it('lists every part with its verdict', async () => {
    const answers = { d: '2', e: 5, L: '-10', 'dL-da': '-2', 'dL-db': '4', 'dL-dc': '5 +' };
    const reply = await post('/v1/grade', { exercise: 'graph-c-a-2b', answers });
    expectToFit(reply, GradeReply);
    expect(reply).toMatchObject({
      exercise: 'graph-c-a-2b',
      revision: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as string,
      seed: 0,
      gradable: false,
      final: false,
      parts: {
        d: { verdict: 'correct', score: 1, read: { text: '2', latex: '2' } },
        e: { verdict: 'correct' },
        'dL-db': { verdict: 'incorrect', score: 0 },
        'dL-dc': { verdict: 'invalid', score: null, problem: { start: 3 } },
      },
    });
  });

  it.each([
    { id: 'null is not answered', answers: { d: null } },
    { id: 'empty text is not answered', answers: { d: '  ' } },
    { id: 'nothing is not answered', answers: {} },
  ])('$id', async ({ answers }) => {
    const reply = await post('/v1/grade', { exercise: 'graph-c-a-2b', answers });
    expect(reply).toMatchObject({
      gradable: true,
      final: true,
      score: 0,
      parts: { d: { verdict: 'missing', score: 0 } },
    });
  });

  it('takes matrices as JSON', async () => {
    const answers = { Wa: [[13], [49], [47], [42]], XY: 'not defined' };
    const reply = await post('/v1/grade', { exercise: 'matrix-products', answers });
    expectToFit(reply, GradeReply);
    expect(reply).toMatchObject({ parts: { Wa: { verdict: 'correct' }, XY: { verdict: 'correct' } } });
  });

  it.each([
    { feedback: 'verdict', left: ['verdict', 'score', 'points', 'read'] },
    { feedback: 'none', left: ['verdict', 'score', 'points'] },
  ])('says less with feedback $feedback', async ({ feedback, left }) => {
    const request = { exercise: 'graph-c-a-2b', answers: { 'dL-db': '4' }, feedback };
    const reply = GradeReply.parse(await post('/v1/grade', request));
    expect(new Set(Object.keys(reply.parts['dL-db']!))).toEqual(new Set(left));
  });
});

describe('POST /v1/validate', () => {
  it.each([
    {
      id: 'a formula',
      part: '3x',
      answer: '2xy^3',
      reply: { valid: true, read: { text: expect.any(String) as string } },
    },
    { id: 'a wrong formula is not told from a right one', part: '3x', answer: '7', reply: { valid: true } },
    {
      id: 'unreadable',
      part: '3x',
      answer: '2x(',
      reply: { valid: false, problem: { code: expect.any(String) as string } },
    },
    { id: 'nothing', part: '3x', answer: null, reply: { valid: false } },
  ])('$id', async ({ part, answer, reply: expected }) => {
    const reply = await post('/v1/validate', { exercise: 'partial-derivatives-1', part, answer });
    expectToFit(reply, ValidateReply);
    expect(reply).toMatchObject(expected);
    expect(reply).not.toHaveProperty('verdict');
  });
});

describe('POST /v1/compare', () => {
  it.each([
    { id: 'the same', submission: '2x(x+1)', reference: '2x^2 + 2x', verdict: 'correct' },
    { id: 'not the same', submission: '2x', reference: 'x^2', verdict: 'incorrect' },
    { id: 'unreadable', submission: '2x(', reference: 'x^2', verdict: 'invalid' },
    {
      id: 'names of several letters',
      submission: 'speed + speed',
      reference: '2 speed',
      symbols: ['speed'],
      verdict: 'correct',
    },
    {
      id: 'on a domain',
      submission: 'sqrt(x^2)',
      reference: 'x',
      symbols: { x: { domain: { above: 0 } } },
      verdict: 'correct',
    },
    { id: 'off that domain', submission: 'sqrt(x^2)', reference: 'x', symbols: ['x'], verdict: 'incorrect' },
    {
      id: 'matrices',
      submission: 'A B',
      reference: 'B A',
      symbols: { A: { shape: { rows: 2, columns: 2 } }, B: { shape: { rows: 2, columns: 2 } } },
      verdict: 'incorrect',
    },
    { id: 'rounded', submission: '0.333', reference: '1/3', tolerance: { digits: 3 }, verdict: 'correct' },
    { id: 'not rounded', submission: '0.333', reference: '1/3', verdict: 'incorrect' },
  ])('$id', async ({ submission, reference, symbols, tolerance, verdict }) => {
    const reply = await post('/v1/compare', { submission, reference, symbols, tolerance });
    expectToFit(reply, CompareReply);
    expect(reply).toMatchObject({ verdict });
  });
});
