import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { SubmissionId } from '../../../server/schemas/submission-requests.ts';
import { firstIdAt, momentOf, submissionIds } from '../../../server/submissions/submission-id.ts';

/** A clock that shows these times, one after the other, and then stands. */
function clockOf(times: readonly number[]): () => number {
  let next = 0;
  return () => times[Math.min(next++, times.length - 1)]!;
}

const START = Date.parse('2026-11-20T12:00:00Z');

it.each([
  { id: 'a clock that stands', times: [START] },
  { id: 'a clock that is set back a little', times: [START, START - 900, START - 500, START - 1] },
  { id: 'a clock that runs', times: Array.from({ length: 100 }, (_, i) => START + i) },
])('ids grow with $id', ({ times }) => {
  const next = submissionIds(clockOf(times));
  const ids = Array.from({ length: 10_000 }, next);
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  expect(momentOf(ids[0]!).getTime()).toBe(START);
});

it('ids follow a clock that was a day ahead', () => {
  const next = submissionIds(clockOf([START + 86_400_000, START]));
  next();
  expect(momentOf(next()).getTime()).toBe(START);
});

it('is a UUID of version 7 between the first ids of its moment and of the next', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 42 }), (time) => {
      const id = submissionIds(() => time)();
      expect(SubmissionId.safeParse(id).success).toBe(true);
      expect(firstIdAt(new Date(time)) <= id).toBe(true);
      expect(id < firstIdAt(new Date(time + 1))).toBe(true);
      expect(momentOf(id).getTime()).toBe(time);
    }),
  );
});

it.each([
  { moment: '1969-12-31T23:59:59Z', id: '00000000-0000-7000-8000-000000000000' },
  { moment: '1970-01-01T00:00:00Z', id: '00000000-0000-7000-8000-000000000000' },
])('before $moment there is none', ({ moment, id }) => {
  expect(firstIdAt(new Date(moment))).toBe(id);
});
