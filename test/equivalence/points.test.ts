import { describe, expect, it } from 'vitest';
import { type Points, simplePoints } from '../../grader/equivalence/points.ts';
import { type Domain, REALS } from '../../grader/equivalence/setting.ts';

const WHOLE: Domain = { above: -Infinity, below: Infinity, whole: true };
const POSITIVE: Domain = { above: 0, below: Infinity, whole: false };

/** The values of a symbol, point by point. */
function valuesOf({ count, values }: Points, symbol: number): number[] {
  return Array.from(values.subarray(symbol * count, (symbol + 1) * count));
}

describe('the first few simple points and the rest are all of them, in order', () => {
  it.each([
    { id: 'one real symbol', domains: [REALS] },
    { id: 'three', domains: [REALS, REALS, REALS] },
    { id: 'more than are made beforehand', domains: Array.from({ length: 9 }, () => REALS) },
    { id: 'a whole number and a positive one', domains: [WHOLE, POSITIVE] },
  ])('$id', ({ domains }) => {
    const [few, rest, all] = [
      simplePoints(domains, 'few'),
      simplePoints(domains, 'rest'),
      simplePoints(domains),
    ];
    for (const s of domains.keys()) {
      expect([...valuesOf(few, s), ...valuesOf(rest, s)]).toEqual(valuesOf(all, s));
    }
    expect([few, rest, all].every((points) => points.simple)).toBe(true);
  });
});
