import type { InjectOptions } from 'fastify';
import { afterAll, describe, expect, it } from 'vitest';
import { FAULT_CODES, FAULTS, type FaultCode } from '../../../server/faults/codes.ts';
import { faultOf } from '../../../server/routes/fault-of-error.ts';
import { FaultReply } from '../../../server/schemas/replies.ts';
import { faultsPage } from '../../../server/web/faults-page.ts';
import { catalog, openApp } from './open-app.ts';

const app = await openApp({ transport: { bodyLimit: 4096 } });
afterAll(() => app.close());

interface Row {
  readonly id: string;
  readonly code: FaultCode;
  readonly request: InjectOptions;
  /** Places that the fault names. */
  readonly errors?: readonly object[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A body as it is, sent to be graded. */
function body(payload: string | Buffer, headers: Record<string, string> = {}): InjectOptions {
  return {
    method: 'POST',
    url: '/v1/grade',
    payload,
    headers: { 'content-type': 'application/json', ...headers },
  };
}

function json(url: string, payload: object): InjectOptions {
  return { method: 'POST', url, payload };
}

const grade = (payload: object): InjectOptions => json('/v1/grade', payload);

const ROWS: readonly Row[] = [
  {
    id: 'a word',
    code: 'malformed-json',
    request: body('{"exercise": x}'),
    errors: [{ pointer: '/exercise' }],
  },
  { id: 'no body', code: 'malformed-json', request: body('') },
  {
    id: 'an overlong slash',
    code: 'ill-formed-utf8',
    request: body(Buffer.from('7b2261223a22c0af227d', 'hex')),
  },
  {
    id: 'a member twice',
    code: 'duplicate-key',
    request: body('{"a":1,"a":2}'),
    errors: [{ pointer: '/a' }],
  },
  { id: '__proto__', code: 'forbidden-key', request: body('{"answers":{"__proto__":{}}}') },
  { id: 'deep nesting', code: 'too-deep', request: body('['.repeat(2000) + ']'.repeat(2000)) },
  { id: 'an infinite number', code: 'unrepresentable-number', request: body('{"seed":1e400}') },
  { id: 'half a pair', code: 'forbidden-character', request: body('{"exercise":"\\ud800"}') },
  {
    id: "another site's name, as a page that was made to look local sends it",
    code: 'host-not-local',
    request: { url: '/v1/exercises', headers: { host: 'evil.example' } },
  },
  { id: 'a large body', code: 'body-too-large', request: body(`"${'x'.repeat(5000)}"`) },
  {
    id: 'a form',
    code: 'unsupported-media-type',
    request: body('a=1', { 'content-type': 'application/x-www-form-urlencoded' }),
  },
  {
    id: 'no type',
    code: 'unsupported-media-type',
    request: { method: 'POST', url: '/v1/grade', payload: Buffer.from('{}') },
  },
  {
    id: 'a packed body',
    code: 'unsupported-media-type',
    request: body('{}', { 'content-encoding': 'gzip' }),
  },
  {
    id: 'members missing and misspelt',
    code: 'invalid-request',
    request: grade({ exercice: 'dot-products', answers: {} }),
    errors: [
      { pointer: '/exercise', code: 'invalid-type' },
      { pointer: '/exercice', code: 'unknown-member', suggestion: 'exercise' },
    ],
  },
  { id: 'not an object', code: 'invalid-request', request: body('[]'), errors: [{ pointer: '' }] },
  {
    id: 'an answer that is an object',
    code: 'invalid-request',
    request: grade({ exercise: 'dot-products', answers: { 'x/w': { a: 1 } } }),
    errors: [{ pointer: '/answers/x~1w' }],
  },
  {
    id: 'an answer four deep',
    code: 'invalid-request',
    request: grade({ exercise: 'dot-products', answers: { 'x-w': [[[[1]]]] } }),
  },
  {
    id: 'a negative seed',
    code: 'invalid-request',
    request: grade({ exercise: 'dot-products', seed: -1, answers: {} }),
    errors: [{ pointer: '/seed' }],
  },
  {
    id: 'an unknown query',
    code: 'invalid-request',
    request: { url: '/v1/exercises?topics=a' },
    errors: [{ pointer: '?topics', suggestion: 'topic' }],
  },
  {
    id: 'a seed that is a word',
    code: 'invalid-request',
    request: { url: '/v1/exercises/dot-products?seed=one' },
    errors: [{ pointer: '?seed' }],
  },
  {
    id: 'a misspelt exercise',
    code: 'exercise-not-found',
    request: { url: '/v1/exercises/dot-product' },
    errors: [{ suggestion: 'dot-products' }],
  },
  {
    id: 'an exercise to grade',
    code: 'exercise-not-found',
    request: grade({ exercise: 'constructor', answers: {} }),
    errors: [{ pointer: '/exercise' }],
  },
  {
    id: 'a picture',
    code: 'figure-not-found',
    request: { url: '/v1/exercises/dot-products/figures/1.svg' },
  },
  {
    id: 'a misspelt part',
    code: 'unknown-part',
    request: grade({ exercise: 'dot-products', answers: { 'x-w': 1, 'xw-y': 2 } }),
    errors: [{ pointer: '/answers/xw-y', suggestion: 'w-y' }],
  },
  {
    id: 'a part to validate',
    code: 'unknown-part',
    request: json('/v1/validate', { exercise: 'dot-products', part: 'toString', answer: 1 }),
    errors: [{ pointer: '/part' }],
  },
  {
    id: 'a variant',
    code: 'no-variants',
    request: grade({ exercise: 'xor-step', seed: 1, answers: {} }),
  },
  { id: 'a variant to see', code: 'no-variants', request: { url: '/v1/exercises/xor-step?seed=1' } },
  {
    id: 'a reference',
    code: 'unreadable-reference',
    request: json('/v1/compare', { submission: 'x', reference: '2x(' }),
    errors: [{ pointer: '/reference' }],
  },
  {
    id: 'a symbol',
    code: 'unusable-symbol',
    request: json('/v1/compare', { submission: 'x', reference: 'x', symbols: ['x', '+'] }),
  },
  {
    id: 'a margin around a formula',
    code: 'unusable-tolerance',
    request: json('/v1/compare', { submission: 'x', reference: 'x', tolerance: { absolute: 0.1 } }),
  },
  {
    id: 'a submission',
    code: 'submission-not-found',
    request: { url: '/v1/submissions/01936f3e-0000-7000-8000-000000000000' },
  },
  { id: 'what is no id', code: 'submission-not-found', request: { url: '/v1/submissions/%00' } },
  {
    id: 'a cursor',
    code: 'invalid-request',
    request: { url: '/v1/submissions?cursor=x' },
    errors: [{ pointer: '?cursor' }],
  },
  { id: 'a batch', code: 'batch-not-found', request: { url: '/v1/batches/x' } },
  {
    id: 'a batch without a file',
    code: 'unreadable-batch',
    request: {
      method: 'POST',
      url: '/v1/batches',
      payload: '--x--\r\n',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    },
  },
  {
    id: 'a batch of another type',
    code: 'unsupported-media-type',
    request: { method: 'POST', url: '/v1/batches', payload: 'x', headers: { 'content-type': 'text/html' } },
  },
  { id: 'an address', code: 'route-not-found', request: { url: '/v2/grade' } },
  { id: 'a method', code: 'method-not-allowed', request: { url: '/v1/grade' }, headers: { allow: 'POST' } },
  {
    id: 'a method on an address with an id',
    code: 'method-not-allowed',
    request: { method: 'DELETE', url: '/v1/exercises/x?a=b' },
    headers: { allow: 'GET, HEAD' },
  },
  { id: 'a broken escape', code: 'malformed-address', request: { url: '/v1/exercises/%ff' } },
  { id: 'a long id', code: 'malformed-address', request: { url: `/v1/exercises/${'x'.repeat(300)}` } },
];

describe.each(ROWS)('$code: $id', ({ code, request, errors, headers }) => {
  it('is told as problem details', async () => {
    const reply = await app.inject(request);
    const fault = FaultReply.parse(reply.json());
    expect(fault).toEqual(reply.json());
    expect(fault).toMatchObject({
      code,
      status: FAULTS[code].status,
      title: FAULTS[code].title,
      type: `/faults#${code}`,
    });
    expect(reply.statusCode).toBe(fault.status);
    expect(reply.headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      ...headers,
    });
    expect(fault.instance).toBe(`urn:request:${String(reply.headers['x-request-id'])}`);
    expect(fault.detail).not.toMatch(/[{}]/);
    expect(fault.errors ?? []).toMatchObject(errors ?? fault.errors ?? []);
  });
});

it('names 20 places at most', async () => {
  const answers = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`p${i}`, {}]));
  const reply = await app.inject(grade({ exercise: 'dot-products', answers }));
  expect(FaultReply.parse(reply.json()).errors).toHaveLength(20);
});

it('answers a page with a page', async () => {
  const reply = await app.inject({ url: '/exercises/dot-product', headers: { accept: 'text/html,*/*' } });
  expect(reply.statusCode).toBe(404);
  expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(reply.body).toContain('<a href="/exercises/dot-products">');
});

function fail(): never {
  throw new Error('secret answer');
}

it('tells a failure of ours without its message, which could quote an answer', async () => {
  const failing = await openApp({ catalog: { ...catalog, list: fail } });
  const reply = await failing.inject({ url: '/v1/exercises' });
  expect(reply.json()).toMatchObject({ code: 'internal-error', status: 500 });
  expect(reply.body).not.toContain('secret');
  await failing.close();
});

it('lists every code on the page that the types lead to', () => {
  for (const code of FAULT_CODES) expect(faultsPage()).toContain(`<tr id="${code}">`);
});

it.each([
  { thrown: { code: 'FST_UNDER_PRESSURE' }, code: 'overloaded' },
  { thrown: { code: 'FST_ERR_CTP_INVALID_CONTENT_LENGTH' }, code: 'malformed-request' },
  { thrown: { code: 'ENOENT' }, code: 'internal-error' },
  { thrown: {}, code: 'internal-error' },
])('takes an error with $thrown for $code', ({ thrown, code }) => {
  expect(faultOf(Object.assign(new Error('x'), thrown)).code).toBe(code);
});

it('has a row for every fault but those of the connection and of the server', () => {
  const elsewhere = [
    'malformed-request',
    'request-timeout',
    'headers-too-large',
    'overloaded',
    'internal-error',
    // test/server/auth/guard.test.ts
    'key-missing',
    'key-unknown',
    'scope-insufficient',
    'rate-limited',
    // test/server/routes/variants.test.ts
    'variant-not-found',
    // test/server/submissions/
    'another-learner',
    'idempotency-running',
    'idempotency-mismatch',
    'storage-unavailable',
    // test/server/batches/
    'batch-not-finished',
    'learner-in-batch',
    'batch-too-large',
    'webhook-refused',
  ];
  const tested = new Set<string>([...ROWS.map(({ code }) => code), ...elsewhere]);
  expect(FAULT_CODES.filter((code) => !tested.has(code))).toEqual([]);
});
