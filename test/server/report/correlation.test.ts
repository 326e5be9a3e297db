import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Correlation } from '../../../server/report/correlation.ts';

type Pair = readonly [number, number];

function coefficientOf(pairs: readonly Pair[]): number | undefined {
  const correlation = new Correlation();
  for (const [x, y] of pairs) correlation.add(x, y);
  return correlation.coefficient();
}

function times(count: number, ...pairs: readonly Pair[]): readonly Pair[] {
  return Array.from({ length: count }, () => pairs).flat();
}

const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

/** (M₁ − M₀) / s · √(pq): the point-biserial coefficient as textbooks have it, for scores of 0 and 1. */
function pointBiserial(pairs: readonly Pair[]): number {
  const of = (score: number): readonly number[] => pairs.filter(([x]) => x === score).map(([, y]) => y);
  const all = pairs.map(([, y]) => y);
  const p = of(1).length / pairs.length;
  const deviation = Math.sqrt(mean(all.map((y) => (y - mean(all)) ** 2)));
  return ((mean(of(1)) - mean(of(0))) / deviation) * Math.sqrt(p * (1 - p));
}

describe('the correlation of pairs', () => {
  it.each([
    { id: 'y = x', pairs: times(15, [0, 0], [1, 1]), is: 1 },
    { id: 'y = 1 - x', pairs: times(15, [0, 1], [1, 0]), is: -1 },
    { id: 'independent', pairs: times(10, [0, 0], [0, 1], [1, 0], [1, 1]), is: 0 },
    { id: 'between', pairs: times(10, [0, 0], [1, 1], [1, 0], [1, 1]), is: 1 / Math.sqrt(3) },
  ])('$id', ({ pairs, is }) => {
    expect(coefficientOf(pairs)).toBeCloseTo(is, 12);
  });

  it.each([
    { id: 'fewer than 30', pairs: times(14, [0, 0], [1, 1]) },
    { id: 'all right', pairs: times(15, [1, 0], [1, 1]) },
    { id: 'the rest all the same', pairs: times(15, [0, 0.5], [1, 0.5]) },
    { id: 'none', pairs: [] },
  ])('$id: there is none', ({ pairs }) => {
    expect(coefficientOf(pairs)).toBeUndefined();
  });

  it('is the point-biserial coefficient where scores are 0 and 1', () => {
    const pair = fc.tuple(
      fc.constantFrom(0, 1),
      fc.integer({ min: 0, max: 8 }).map((k) => k / 8),
    );
    fc.assert(
      fc.property(fc.array(pair, { minLength: 30, maxLength: 80 }), (pairs) => {
        const found = coefficientOf(pairs);
        fc.pre(found !== undefined);
        expect(found).toBeCloseTo(pointBiserial(pairs), 9);
      }),
    );
  });
});
