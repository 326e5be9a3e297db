import type { Expression } from '../language/expression.ts';
import { rootedIn, valuesAlong, type Rooted } from './evaluate.ts';
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
  return differenceQuotientIn(rootedIn(expression), by, at);
}

/** The same of a scalar in a graph. */
export function differenceQuotientIn(scalar: Rooted, by: string, at: Point): DifferenceQuotient | undefined {
  return differenceQuotientAlong((values) => valuesAlong(scalar, at, by, values), at.get(by) ?? NaN);
}

/** The derivative of a function at a point from its values alone. */
export function differenceQuotientAt(
  f: (x: number) => number,
  centre: number,
): DifferenceQuotient | undefined {
  return differenceQuotientAlong((values) => values.map(f), centre);
}

/**
 * From the values of a function at several places, all asked for at once: central differences, extrapolated to step 0 (Richardson;
 * the column of Ridders' scheme with the smallest estimated error). Undefined where the function is not defined on both
 * sides.
 */
function differenceQuotientAlong(
  f: (values: readonly number[]) => readonly number[],
  centre: number,
): DifferenceQuotient | undefined {
  const widths = STEPS.map((step) => step * Math.max(1, Math.abs(centre)));
  const found = f(widths.flatMap((h) => [centre + h, centre - h]));
  let previous: number[] = [];
  let best: DifferenceQuotient = { value: NaN, error: Infinity };
  for (const [i, h] of widths.entries()) {
    const [ahead, behind] = [found[2 * i]!, found[2 * i + 1]!];
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
