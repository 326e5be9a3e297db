import type { Expression } from '../language/expression.ts';
import { evaluateAt } from './evaluate.ts';
import type { Point } from './evaluate.ts';

/** A derivative with a bound, by experience rather than proof, on how far it is off. */
export interface DifferenceQuotient {
  readonly value: number;
  readonly error: number;
}

/** Steps relative to the point: each half of the one before. */
const STEPS = [2 ** -6, 2 ** -7, 2 ** -8, 2 ** -9, 2 ** -10, 2 ** -11];

/** The derivative of a scalar expression by a symbol at a point, from its values alone. */
export function differenceQuotient(
  expression: Expression,
  by: string,
  at: Point,
): DifferenceQuotient | undefined {
  return differenceQuotientAt((x) => evaluateAt(expression, new Map(at).set(by, x)), at.get(by) ?? NaN);
}

/**
 * The derivative of a function at a point from its values alone: central differences, extrapolated to step 0 (Richardson;
 * the column of Ridders' scheme with the smallest estimated error). Undefined where the function is not defined on both
 * sides.
 */
export function differenceQuotientAt(
  f: (x: number) => number,
  centre: number,
): DifferenceQuotient | undefined {
  let previous: number[] = [];
  let best: DifferenceQuotient = { value: NaN, error: Infinity };
  for (const step of STEPS) {
    const h = step * Math.max(1, Math.abs(centre));
    const ahead = f(centre + h);
    const behind = f(centre - h);
    const row = [(ahead - behind) / (2 * h)];
    for (const [k, coarser] of previous.entries()) {
      const gain = 4 ** (k + 1);
      const finer = (gain * row[k]! - coarser) / (gain - 1);
      row.push(finer);
      const rounding = (Math.abs(ahead) + Math.abs(behind)) * 2 ** -50 * (1 / h);
      const error = Math.max(Math.abs(finer - coarser), Math.abs(finer - row[k]!)) + rounding;
      if (error < best.error) best = { value: finer, error };
    }
    previous = row;
  }
  return Number.isFinite(best.error) ? best : undefined;
}
