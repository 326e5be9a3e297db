import type { FastifyInstance } from 'fastify';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { z } from 'zod';
import { createKey } from '../../../server/auth/keys.ts';
import {
  LearnerReply,
  ReplayReply,
  StatisticsReply,
  SubmissionReply,
  SubmissionsReply,
} from '../../../server/schemas/submission-replies.ts';
import { GradeReply } from '../../../server/schemas/replies.ts';
import { addSubmission } from '../../../server/submissions/submissions.ts';
import { catalog, openApp, openOwnStorage } from '../routes/open-app.ts';
import { row } from './row.ts';

const ADMIN = 'an-admin-key-of-some-length';
const { storage, remove } = await openOwnStorage();
const anna = await createKey(storage, { scope: 'learner', name: '', learner: 'anna' });
const app = await openApp({ storage, adminKey: ADMIN, openWithoutKeys: false });
afterAll(async () => {
  await app.close();
  await remove();
});

interface Call {
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly on?: FastifyInstance;
}

function post(payload: object, { token = ADMIN, headers = {}, on = app }: Call = {}) {
  return on.inject({
    method: 'POST',
    url: '/v1/submissions',
    payload,
    headers: { authorization: `Bearer ${token}`, ...headers },
  });
}

function get(url: string, { token = ADMIN, on = app }: Call = {}) {
  return on.inject({ url, headers: { authorization: `Bearer ${token}` } });
}

/** A schema drops what it does not name: a reply with anything more would not come out equal. */
async function read<T>(url: string, schema: z.ZodType<T>, call: Call = {}): Promise<T> {
  const reply = await get(url, call);
  expect(reply.statusCode).toBe(200);
  const value = schema.parse(reply.json());
  expect(value).toEqual(reply.json());
  return value;
}

const key = (name: string): Call => ({ headers: { 'idempotency-key': name } });

const ANSWERS = { d: '2', 'dL-db': '4', 'dL-dc': '5 +' };
const request = (given: object = {}) => ({
  learner: 'anna',
  exercise: 'graph-c-a-2b',
  answers: ANSWERS,
  ...given,
});

describe('POST /v1/submissions', () => {
  it('grades as /v1/grade does, stores, and says where', async () => {
    const reply = await post(request());
    expect(reply.statusCode).toBe(201);
    const submission = SubmissionReply.parse(reply.json());
    expect(submission).toEqual(reply.json());
    expect(reply.headers.location).toBe(`/v1/submissions/${submission.id}`);
    expect(submission).toMatchObject({
      learner: 'anna',
      receipt: { grader: '0.0.0-test', node: process.versions.node, feedback: 'full', answers: ANSWERS },
    });
    const graded = await app.inject({
      method: 'POST',
      url: '/v1/grade',
      headers: { authorization: `Bearer ${ADMIN}` },
      payload: { exercise: 'graph-c-a-2b', answers: ANSWERS },
    });
    expect(GradeReply.parse(submission)).toEqual(graded.json());
    expect((await get(String(reply.headers.location))).body).toBe(reply.body);
    expect(Math.abs(Date.parse(submission.submittedAt) - Date.now())).toBeLessThan(60_000);
  });

  it.each([
    { id: 'no learner', given: { learner: undefined }, pointer: '/learner' },
    { id: 'an empty learner', given: { learner: '' }, pointer: '/learner' },
    { id: 'a learner with a line break', given: { learner: 'a\nb' }, pointer: '/learner' },
    { id: 'a learner that no address can hold', given: { learner: '..' }, pointer: '/learner' },
    { id: 'an unknown member', given: { score: 6 }, pointer: '/score' },
  ])('refuses $id', async ({ given, pointer }) => {
    const reply = await post(request(given));
    expect(reply.json()).toMatchObject({ code: 'invalid-request', errors: [{ pointer }] });
  });

  it.each([
    { id: 'a name of a part', given: { answers: { x: 1 } }, code: 'unknown-part' },
    { id: 'an exercise', given: { exercise: 'nothing' }, code: 'exercise-not-found' },
  ])('refuses $id that does not exist, and stores nothing', async ({ given, code }) => {
    const reply = await post(request({ ...given, learner: 'refused' }));
    expect(reply.json()).toMatchObject({ code });
    expect((await read('/v1/submissions?learner=refused', SubmissionsReply)).submissions).toEqual([]);
  });

  it('waits for the commit, which writers of a moment share', async () => {
    const commits = vi.spyOn(storage.db, 'transaction');
    const replies = await Promise.all(Array.from({ length: 200 }, () => post(request({ learner: 'many' }))));
    expect(new Set(replies.map(({ statusCode }) => statusCode))).toEqual(new Set([201]));
    expect(new Set(replies.map(({ headers }) => headers.location)).size).toBe(200);
    expect(commits.mock.calls.length).toBeLessThan(50);
    commits.mockRestore();
  });
});

describe('an Idempotency-Key', () => {
  it('gets the same reply again, and is stored once', async () => {
    const first = await post(request({ learner: 'once' }), key('a'));
    const again = await post(request({ learner: 'once' }), key('a'));
    expect(again.statusCode).toBe(201);
    expect(again.body).toBe(first.body);
    expect(again.headers.location).toBe(first.headers.location);
    expect((await read('/v1/submissions?learner=once', SubmissionsReply)).submissions).toHaveLength(1);
  });

  it.each([
    { id: 'another answer', given: { answers: { d: '3' } } },
    { id: 'another learner', given: { learner: 'ben' } },
    { id: 'another level of feedback', given: { feedback: 'none' } },
  ])('with $id is refused', async ({ given }) => {
    await post(request(), key('b'));
    const reply = await post(request(given), key('b'));
    expect(reply.statusCode).toBe(422);
    expect(reply.json()).toMatchObject({ code: 'idempotency-mismatch' });
  });

  it('that is under way is refused for now', async () => {
    const replies = await Promise.all([post(request(), key('c')), post(request(), key('c'))]);
    const [stored, refused] = replies.toSorted((a, b) => a.statusCode - b.statusCode);
    expect(stored!.statusCode).toBe(201);
    expect(refused!.json()).toMatchObject({ code: 'idempotency-running', status: 409 });
    expect(refused!.headers['retry-after']).toBe('1');
    expect((await post(request(), key('c'))).body).toBe(stored!.body);
  });

  it('of one caller is not that of another', async () => {
    const one = await post(request(), key('d'));
    const other = await post(request(), { ...key('d'), token: anna.token });
    expect(other.statusCode).toBe(201);
    expect(other.headers.location).not.toBe(one.headers.location);
  });

  it('can be used again where nothing was stored', async () => {
    await post(request({ exercise: 'nothing' }), key('e'));
    expect((await post(request(), key('e'))).statusCode).toBe(201);
  });

  it('is known to a server that was started since, and that no longer has the exercise', async () => {
    const first = await post(request(), key('f'));
    const later = await openApp({
      storage,
      adminKey: ADMIN,
      openWithoutKeys: false,
      catalog: { ...catalog, get: () => undefined },
    });
    expect((await post(request(), { ...key('f'), on: later })).body).toBe(first.body);
    await later.close();
  });

  it.each([{ header: '' }, { header: 'a b' }, { header: 'x'.repeat(201) }])(
    'is no "$header"',
    async ({ header }) => {
      const reply = await post(request(), key(header));
      expect(reply.json()).toMatchObject({
        code: 'invalid-request',
        errors: [{ pointer: 'idempotency-key:' }],
      });
    },
  );
});

describe('GET /v1/submissions', () => {
  it('goes on where its cursor says, though more is stored meanwhile', async () => {
    for (let i = 0; i < 5; i += 1) await post(request({ learner: 'pages', answers: { d: String(i) } }));
    const seen: unknown[] = [];
    let next: string | undefined = '';
    while (next !== undefined) {
      const cursor = next === '' ? '' : `&cursor=${next}`;
      const page: z.infer<typeof SubmissionsReply> = await read(
        `/v1/submissions?learner=pages&limit=2${cursor}`,
        SubmissionsReply,
      );
      seen.push(...page.submissions.map(({ receipt }) => receipt.answers['d']));
      next = page.next;
      await post(request({ learner: 'pages', answers: { d: 'later' } }));
    }
    expect(seen).toEqual(['4', '3', '2', '1', '0']);
  });

  it.each([
    { id: 'an exercise', query: 'exercise=graph-c-a-2b', finds: true },
    { id: 'another exercise', query: 'exercise=dot-products', finds: false },
    { id: 'the seed 0', query: 'seed=0', finds: true },
    { id: 'a verdict', query: 'verdict=invalid', finds: true },
    { id: 'another verdict', query: 'verdict=pending', finds: false },
    { id: 'what is open', query: 'final=false', finds: true },
    { id: 'what is decided', query: 'final=true', finds: false },
    { id: 'since a moment', query: 'from=2026-01-01T00:00:00%2B01:00', finds: true },
    { id: 'until a moment', query: 'to=2026-01-01T00:00:00Z', finds: false },
  ])('filters by $id', async ({ query, finds }) => {
    await post(request({ learner: 'filters' }));
    const { submissions } = await read(`/v1/submissions?learner=filters&${query}`, SubmissionsReply);
    expect(submissions.length > 0).toBe(finds);
  });

  it.each([
    'limit=0',
    'limit=201',
    'limit=x',
    'final=yes',
    'verdict=right',
    'from=yesterday',
    'cursor=AAAA',
    'learner=%00',
    'exercise=%00',
    'seed=-1',
    'sort=id',
  ])('refuses %s', async (query) => {
    const reply = await get(`/v1/submissions?${query}`);
    expect(reply.json()).toMatchObject({
      code: 'invalid-request',
      errors: [{ pointer: `?${query.split('=')[0]}` }],
    });
  });
});

describe("a learner's key", () => {
  it('submits for its learner, without naming them', async () => {
    const reply = await post(request({ learner: undefined }), { token: anna.token });
    expect(reply.json()).toMatchObject({ learner: 'anna' });
  });

  it('sees its own submissions alone', async () => {
    const mine = (await post(request(), { token: anna.token })).json<{ id: string }>();
    const others = (await post(request({ learner: 'ben' }))).json<{ id: string }>();
    const { submissions } = await read('/v1/submissions', SubmissionsReply, { token: anna.token });
    expect(new Set(submissions.map(({ learner }) => learner))).toEqual(new Set(['anna']));
    expect((await get(`/v1/submissions/${mine.id}`, { token: anna.token })).statusCode).toBe(200);
    for (const url of [`/v1/submissions/${others.id}`, `/v1/submissions/${others.id}/replay`]) {
      expect((await get(url, { token: anna.token })).json()).toMatchObject({ code: 'submission-not-found' });
    }
    await read('/v1/learners/anna', LearnerReply, { token: anna.token });
  });

  it.each([
    { id: 'submit', call: () => post(request({ learner: 'ben' }), { token: anna.token }) },
    { id: 'list', call: () => get('/v1/submissions?learner=ben', { token: anna.token }) },
    { id: 'export', call: () => get('/v1/learners/ben', { token: anna.token }) },
  ])('may not $id for another', async ({ call }) => {
    expect((await call()).json()).toMatchObject({ code: 'another-learner', status: 403 });
  });
});

describe('GET /v1/submissions/{id}/replay', () => {
  it.each(catalog.list().map(({ id }) => id))('%s comes to the same bytes', async (exercise) => {
    const parts = [...catalog.get(exercise)!.parts.keys()];
    const answers = Object.fromEntries(parts.map((part, i) => [part, ['1', 'x + y', '[1, 2]', 'no'][i % 4]]));
    const stored = await post(request({ exercise, answers }));
    const { id } = stored.json<{ id: string }>();
    const said = JSON.stringify({ id, identical: true, changed: [], difference: [] });
    const replayed = await get(`/v1/submissions/${id}/replay`);
    expect(replayed.body).toBe(`${said.slice(0, -1)},"submission":${stored.body}}`);
    ReplayReply.parse(replayed.json());
  });

  it('comes to the same bytes of a variant', async () => {
    const exercise = catalog.list().find((each) => catalog.variant(each, 3) !== undefined)!.id;
    const graded = (await post(request({ exercise, seed: 3, answers: {} }))).json<{
      id: string;
      seed: number;
    }>();
    expect(graded.seed).toBe(3);
    expect(await read(`/v1/submissions/${graded.id}/replay`, ReplayReply)).toMatchObject({
      identical: true,
      changed: [],
    });
  });

  it('says what is different, and what has changed since', async () => {
    const grade = { score: 6, parts: { d: { verdict: 'correct' } } };
    const stored = row({
      exercise: 'graph-c-a-2b',
      answers: '{"d":"3"}',
      grade: JSON.stringify(grade),
      grader: '0.0.0',
      node: '1',
    });
    await addSubmission(storage, stored);
    const replayed = await read(`/v1/submissions/${stored.id}/replay`, ReplayReply);
    expect(replayed).toMatchObject({ identical: false, changed: ['exercise', 'grader', 'node'] });
    expect(replayed.submission).toMatchObject({ id: stored.id, score: 0, receipt: { answers: { d: '3' } } });
    expect(replayed.difference).toContainEqual({ pointer: '/score', stored: 6, now: 0 });
    expect(replayed.difference).toContainEqual({
      pointer: '/parts/d/verdict',
      stored: 'correct',
      now: 'incorrect',
    });
  });

  it('says that the exercise is gone', async () => {
    const stored = row({ exercise: 'gone' });
    await addSubmission(storage, stored);
    expect(await read(`/v1/submissions/${stored.id}/replay`, ReplayReply)).toMatchObject({
      identical: false,
      changed: ['exercise'],
      fault: { code: 'exercise-not-found' },
    });
  });
});

describe('/v1/learners/{id}', () => {
  it('gives all that is stored of one, and deletes it', async () => {
    await createKey(storage, { scope: 'learner', name: '', learner: 'leaving' });
    for (let i = 0; i < 3; i += 1)
      await post(request({ learner: 'leaving' }), { headers: { 'idempotency-key': `l${i}` } });
    const all = await read('/v1/learners/leaving', LearnerReply);
    expect(all).toMatchObject({ learner: 'leaving', keys: [{ scope: 'learner' }] });
    expect(all.submissions).toHaveLength(3);
    const deleted = await app.inject({
      method: 'DELETE',
      url: '/v1/learners/leaving',
      headers: { authorization: `Bearer ${ADMIN}` },
    });
    expect(deleted.statusCode).toBe(204);
    expect(deleted.body).toBe('');
    expect(await read('/v1/learners/leaving', LearnerReply)).toEqual({
      learner: 'leaving',
      keys: [],
      submissions: [],
      batches: [],
    });
    const again = await post(request({ learner: 'other' }), { headers: { 'idempotency-key': 'l0' } });
    expect(again.statusCode).toBe(201);
  });
});

describe('GET /v1/exercises/{id}/statistics', () => {
  it('counts verdicts and feedback part by part', async () => {
    const exercise = 'partial-quadratic';
    const fresh = await openApp();
    for (const [learner, answer] of [
      ['anna', '2x +'],
      ['anna', '2x + 3y'],
      ['anna', '2x + 3y - 1'],
      ['ben', '2x - 1 + 3y'],
      ['cleo', ''],
    ]) {
      await post({ learner, exercise, answers: { 'dz-dx': answer } }, { on: fresh });
    }
    expect(await read(`/v1/exercises/${exercise}/statistics`, StatisticsReply, { on: fresh })).toEqual({
      exercise,
      submissions: 5,
      learners: 3,
      parts: {
        'dz-dx': {
          verdicts: { correct: 2, incorrect: 1, invalid: 1, missing: 1 },
          correct: 0.5,
          feedback: [
            { code: 'differs-at', count: 1 },
            { code: 'term-lost', count: 1 },
          ],
        },
        'dz-dy': { verdicts: { missing: 5 }, correct: null, feedback: [] },
        gradient: { verdicts: { missing: 5 }, correct: null, feedback: [] },
      },
    });
    await fresh.close();
  });
});

describe('a storage that fails', () => {
  it.each([
    { id: 'a full disk', error: Object.assign(new Error('full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 }) },
    { id: 'no connection', error: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) },
    { id: 'a database that stops', error: Object.assign(new Error('stopping'), { code: '57P01' }) },
  ])('$id is told, and that nothing was stored', async ({ error }) => {
    const failing = await openApp({
      storage: { ...storage, write: () => Promise.reject(error) },
      adminKey: ADMIN,
    });
    const reply = await post(request(), { on: failing });
    expect(reply.statusCode).toBe(503);
    expect(reply.json()).toMatchObject({ code: 'storage-unavailable' });
    expect(reply.headers['retry-after']).toBe('5');
    await failing.close();
  });
});
