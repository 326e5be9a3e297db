import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isPositiveSemidefinite } from '../../../grader/equivalence/algebra/semidefinite.ts';
import { integer } from '../../../grader/numeric/rational.ts';

const matrix = (rows: readonly (readonly number[])[]) => rows.map((row) => row.map(integer));

it.each([
  [
    'the identity',
    [
      [1, 0],
      [0, 1],
    ],
    true,
  ],
  [
    'a square of a sum',
    [
      [1, 1],
      [1, 1],
    ],
    true,
  ],
  [
    'a product of two variables',
    [
      [0, 1],
      [1, 0],
    ],
    false,
  ],
  [
    'indefinite',
    [
      [1, 2],
      [2, 1],
    ],
    false,
  ],
  [
    '0',
    [
      [0, 0],
      [0, 0],
    ],
    true,
  ],
  [
    'a negative entry last',
    [
      [1, 0],
      [0, -1],
    ],
    false,
  ],
])('%s is positive semidefinite: %o %s', (_, rows, expected) => {
  expect(isPositiveSemidefinite(matrix(rows))).toBe(expected);
});

const entries = fc.array(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 3, maxLength: 3 }), {
  minLength: 3,
  maxLength: 3,
});

it('holds for every BᵀB', () => {
  fc.assert(
    fc.property(entries, (b) => {
      const gram = b.map((row) => b.map((other) => row.reduce((sum, x, k) => sum + x * other[k]!, 0)));
      expect(isPositiveSemidefinite(matrix(gram))).toBe(true);
    }),
  );
});
