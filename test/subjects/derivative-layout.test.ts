import { describe, expect, it } from 'vitest';
import { layOut } from '../../grader/subjects/derivative-layout.ts';
import { printShape } from '../../grader/language/shape.ts';

const SCALAR = [1, 1] as const;
const COLUMN = [3, 1] as const;
const ROW = [1, 3] as const;
const OTHER = [4, 1] as const;
const MATRIX = [3, 4] as const;

const rows = [
  { id: 'a number by a column', of: SCALAR, by: COLUMN, denominator: '3x1', numerator: '1x3' },
  { id: 'a number by a row', of: SCALAR, by: ROW, denominator: '1x3', numerator: '3x1' },
  { id: 'a number by a matrix', of: SCALAR, by: MATRIX, denominator: '3x4', numerator: '4x3' },
  { id: 'a column by a number', of: COLUMN, by: SCALAR, denominator: '1x3', numerator: '3x1' },
  { id: 'a column by a column', of: COLUMN, by: OTHER, denominator: '4x3', numerator: '3x4' },
  { id: 'a row by a column', of: ROW, by: OTHER, denominator: '4x3', numerator: '3x4' },
  { id: 'a number by a number', of: SCALAR, by: SCALAR, denominator: '1x1', numerator: '1x1' },
  { id: 'a column by a matrix', of: COLUMN, by: MATRIX, denominator: undefined, numerator: undefined },
  { id: 'a matrix by a column', of: MATRIX, by: COLUMN, denominator: undefined, numerator: undefined },
];

describe.each(rows)('the derivative of $id', ({ of, by, denominator, numerator }) => {
  it.each([
    ['denominator', denominator],
    ['numerator', numerator],
  ] as const)('in %s layout is %s', (layout, expected) => {
    const places = layOut(shape(of), shape(by), layout);
    expect(places && printShape({ rows: places.length, columns: places[0]!.length })).toBe(expected);
  });

  it('has every pair of entries once', () => {
    const places = layOut(shape(of), shape(by), 'numerator')?.flat() ?? [];
    const pairs = new Set(places.map(([i, j]) => `${i} ${j}`));
    expect(pairs.size).toBe(numerator === undefined ? 0 : of[0] * of[1] * by[0] * by[1]);
  });
});

function shape([rowCount, columns]: readonly [number, number]) {
  return { rows: rowCount, columns };
}
