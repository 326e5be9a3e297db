import { pino } from 'pino';
import { expect, it } from 'vitest';
import { errorForLog, requestId } from '../../../server/routes/logging.ts';
import { openApp } from './open-app.ts';

it('logs what happened, and never an answer', async () => {
  const lines: string[] = [];
  const app = await openApp({
    logger: pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }),
  });
  const answers = { d: '2', e: 'secret', L: 'secret +' };
  await app.inject({ method: 'POST', url: '/v1/grade', payload: { exercise: 'graph-c-a-2b', answers } });
  await app.inject({ method: 'POST', url: '/v1/grade', payload: '{"secret" secret' });
  await app.inject({ url: '/v1/exercises/secret?q=secret' });
  await app.close();
  expect(lines.join('')).not.toContain('secret');
  expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
    {
      msg: 'request',
      method: 'POST',
      route: '/v1/grade',
      status: 200,
      exercise: 'graph-c-a-2b',
      verdicts: { correct: 1, invalid: 2, missing: 3 },
    },
    { route: '/v1/grade', status: 415 },
    { route: '/v1/exercises/:id', status: 422 },
  ]);
});

it.each([
  { id: 'harmless', given: 'abc-1.2:3', kept: true },
  { id: 'a line break', given: 'a\nb', kept: false },
  { id: 'long', given: 'x'.repeat(65), kept: false },
  { id: 'none', given: undefined, kept: false },
])("the caller's request id: $id", ({ given, kept }) => {
  const id = requestId({ headers: { 'x-request-id': given } });
  expect(id === given).toBe(kept);
  expect(id).toMatch(/^[\w.:-]{1,64}$/);
});

it('tells of an error where it came from, but not what it says', () => {
  const error = new TypeError('cannot read secret\n    at secret (secret.ts:1:1)');
  const { type, stack } = errorForLog(error);
  expect(type).toBe('TypeError');
  expect(stack[0]).toContain('logging.test.ts');
  expect(stack.join('')).not.toContain('secret');
});
