import * as rational from '../../numeric/rational.ts';
import type { Rational } from '../../numeric/rational.ts';

/** Whether xᵀAx >= 0 for every x, A symmetric: squares are completed one by one (A = LDLᵀ), and no entry of D may be negative. */
export function isPositiveSemidefinite(matrix: readonly (readonly Rational[])[]): boolean {
  const a = matrix.map((row) => [...row]);
  for (let k = 0; k < a.length; k++) {
    const pivot = a[k]![k]!;
    if (pivot.numerator < 0n) return false;
    for (let i = k + 1; i < a.length; i++) {
      const below = a[i]![k]!;
      if (below.numerator === 0n) continue;
      if (pivot.numerator === 0n) return false;
      const factor = rational.product(below, rational.integerPower(pivot, -1)!);
      for (let j = k + 1; j < a.length; j++)
        a[i]![j] = rational.difference(a[i]![j]!, rational.product(factor, a[k]![j]!));
    }
  }
  return true;
}
