import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isNeverNegativeOn } from '../../../grader/equivalence/algebra/sturm.ts';
import { integer } from '../../../grader/numeric/rational.ts';
import type { Rational } from '../../../grader/numeric/rational.ts';

const ALL = { low: undefined, high: undefined };
const polynomial = (...coefficients: number[]): Rational[] => coefficients.map(integer);

it.each([
  ['1', polynomial(1), ALL, true],
  ['-1', polynomial(-1), ALL, false],
  ['x', polynomial(0, 1), ALL, false],
  ['x for x > 0', polynomial(0, 1), { low: integer(0), high: undefined }, true],
  ['1 - x² on (-1, 1)', polynomial(1, 0, -1), { low: integer(-1), high: integer(1) }, true],
  ['1 - x² on (-1, 2)', polynomial(1, 0, -1), { low: integer(-1), high: integer(2) }, false],
  ['(x-1)²', polynomial(1, -2, 1), ALL, true],
  ['-(x-1)²', polynomial(-1, 2, -1), ALL, false],
  ['x² - 2x + 2', polynomial(2, -2, 1), ALL, true],
  ['(x-1)³', polynomial(-1, 3, -3, 1), ALL, false],
  ['(x-1)³ for x > 1', polynomial(-1, 3, -3, 1), { low: integer(1), high: undefined }, true],
  ['x⁴ - x² + 1', polynomial(1, 0, -1, 0, 1), ALL, true],
  ['5x⁴ - 5x² + 1', polynomial(1, 0, -5, 0, 5), ALL, false],
  ['(x²-2)²(x²+1)', polynomial(4, 0, 0, 0, -3, 0, 1), ALL, true],
])('%s is nowhere negative there: it is %s', (_, p, interval, expected) => {
  expect(isNeverNegativeOn(p, interval)).toBe(expected);
});

const small = fc.integer({ min: -4, max: 4 });

it('agrees with the zeros that a polynomial is made of', () => {
  fc.assert(
    fc.property(fc.array(small, { maxLength: 6 }), small, small, (zeros, a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b) + 1];
      const p = zeros.reduce(
        (product, zero) => {
          const shifted = [0, ...product];
          return shifted.map((c, k) => c - zero * (product[k] ?? 0));
        },
        [1],
      );
      const value = (x: number): number => zeros.reduce((product, zero) => product * (x - zero), 1);
      const inside = Array.from({ length: 4 * (high - low) - 1 }, (_, k) => low + (k + 1) / 4);
      const expected = inside.every((x) => value(x) >= 0);
      expect(isNeverNegativeOn(polynomial(...p), { low: integer(low), high: integer(high) })).toBe(expected);
    }),
  );
});
