import type { Spot } from './pair.ts';
import type { Domain } from './setting.ts';

/** So many values of a symbol that is a whole number have to be met, or all that it has. */
const VALUES = 6;

/** How many values a symbol may take. */
export function sizeOf({ above, below, whole }: Domain): number {
  return whole ? Math.ceil(below) - Math.floor(above) - 1 : Infinity;
}

/**
 * Whether each whole number takes several values at these points: they are drawn from a short list, and where all but one are too
 * large to tell, that one comes up again and again.
 */
export function wholeNumbersVary(spots: readonly Spot[], domains: readonly Domain[]): boolean {
  return domains.every((domain, s) => {
    if (!domain.whole) return true;
    const values = new Set(spots.map((spot) => spot.coordinate(s)));
    return values.size >= Math.min(VALUES, sizeOf(domain));
  });
}
