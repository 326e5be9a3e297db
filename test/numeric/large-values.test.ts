import { expect, it } from 'vitest';
import { radius, type enclosure } from '../../grader/numeric/enclosure.ts';
import { UNARY_ENCLOSURES } from '../../grader/numeric/enclosure-functions.ts';
import { integerPowerEnclosure } from '../../grader/numeric/enclosure-powers.ts';

const LARGE = 1e200;

/** Functions of x with x·|f'(x)|/|f(x)|: what a relative error of x is multiplied by. */
const rows: readonly { f: string; of: typeof enclosure; factor: number }[] = [
  { f: '1/x', of: (x, r) => integerPowerEnclosure(x, r, -1), factor: 1 },
  { f: 'cbrt(x)', of: UNARY_ENCLOSURES.cbrt, factor: 1 / 3 },
  { f: 'sqrt(x)', of: UNARY_ENCLOSURES.sqrt, factor: 1 / 2 },
  { f: 'acosh(x)', of: UNARY_ENCLOSURES.acosh, factor: 1 / Math.acosh(LARGE) },
  { f: 'ln(x)', of: UNARY_ENCLOSURES.ln, factor: 1 / Math.log(LARGE) },
];

it.each(rows)('$f keeps the error of an x whose square is too large for a double', ({ of, factor }) => {
  const value = of(LARGE, LARGE * 1e-10);
  expect(radius[0]! / Math.abs(value)).toBeGreaterThanOrEqual(factor * 1e-10 * (1 - 1e-9));
  expect(radius[0]! / Math.abs(value)).toBeLessThan(1e-9);
});
