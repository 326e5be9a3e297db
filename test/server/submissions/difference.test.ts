import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from '../../../server/submissions/difference.ts';

describe('differences', () => {
  it.each([
    { id: 'none', stored: { a: [1, { b: null }] }, now: { a: [1, { b: null }] }, found: [] },
    { id: 'a value', stored: { a: 1 }, now: { a: 2 }, found: [{ pointer: '/a', stored: 1, now: 2 }] },
    { id: 'what is new', stored: {}, now: { a: 0 }, found: [{ pointer: '/a', now: 0 }] },
    { id: 'what is gone', stored: { a: null }, now: {}, found: [{ pointer: '/a', stored: null }] },
    {
      id: 'deep inside',
      stored: [{ a: [1] }],
      now: [{ a: [2] }],
      found: [{ pointer: '/0/a/0', stored: 1, now: 2 }],
    },
    {
      id: 'an array for an object',
      stored: { a: [] },
      now: { a: {} },
      found: [{ pointer: '/a', stored: [], now: {} }],
    },
    {
      id: 'a name with a slash',
      stored: { 'a/b': 1 },
      now: { 'a/b': 2 },
      found: [{ pointer: '/a~1b', stored: 1, now: 2 }],
    },
    { id: 'the whole', stored: 1, now: null, found: [{ pointer: '', stored: 1, now: null }] },
  ])('$id', ({ stored, now, found }) => {
    expect(differences(stored, now)).toEqual(found);
  });

  it('are none exactly where the JSON is the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const [stored, now] = [JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b))] as const;
        expect(differences(stored, stored)).toEqual([]);
        expect(differences(stored, now).length === 0).toBe(sorted(stored) === sorted(now));
      }),
    );
  });

  it('are 50 at most', () => {
    expect(differences(Array(1000).fill(0), Array(1000).fill(1))).toHaveLength(50);
  });
});

/** JSON with the keys in order. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
