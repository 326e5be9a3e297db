import { mix } from '../graph/graph.ts';
import { PairSamples } from './pair.ts';
import type { Spot } from './pair.ts';
import type { Points } from './points.ts';

/** How many neighbours of a point are looked at. */
const NEIGHBOURS = 8;

/** Whether the two sides agree on a whole neighbourhood of a point at which they agree. */
export function isInside(spot: Spot): boolean {
  const near = new PairSamples(spot.sampled.pair, neighbours(spot));
  return Array.from({ length: NEIGHBOURS }, (_, p) => near.standing(p)).includes('agree');
}

/**
 * Whether the submission is missing on a whole neighbourhood of a point at which the reference is defined, and not at that
 * point alone: some neighbour where the reference is defined has to be missing too.
 */
export function isGap(spot: Spot): boolean {
  const near = new PairSamples(spot.sampled.pair, neighbours(spot));
  let missing = 0;
  let defined = 0;
  for (let p = 0; p < NEIGHBOURS; p++) {
    const standing = near.standing(p);
    if (standing === 'missing') missing += 1;
    else if (standing !== 'open') defined += 1;
  }
  return missing > 0 && missing >= defined;
}

/** How far the neighbours of a whole number are. */
const WHOLE_STEPS = [1, -1, 2, -2, 3, -3, 4, -4];

/** Points a little off in every symbol; of a whole number, the next ones in its domain. */
function neighbours(spot: Spot): Points {
  const { domains, seed } = spot.sampled.pair;
  const values = new Float64Array(domains.length * NEIGHBOURS);
  domains.forEach((domain, s) => {
    const centre = spot.coordinate(s);
    for (let p = 0; p < NEIGHBOURS; p++) {
      const step = domain.whole
        ? WHOLE_STEPS[(p + 3 * s) % NEIGHBOURS]!
        : ((mix(seed + p, s) >>> 8) / 2 ** 24 - 0.5) * 2e-3 * (1 + Math.abs(centre));
      const near = [centre + step, centre - step].find((x) => x > domain.above && x < domain.below);
      values[s * NEIGHBOURS + p] = near ?? centre;
    }
  });
  return { count: NEIGHBOURS, values };
}
