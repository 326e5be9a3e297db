import { PairSamples, Spot } from './pair.ts';
import type { Pair } from './pair.ts';
import { pointsAround, scatteredPoints, simplePoints, WIDE } from './points.ts';
import type { Points } from './points.ts';

/** Points that have to agree, half of them scattered ones. */
export const ENOUGH = 12;
/** Scattered points looked at in turn while there are not enough. */
const BATCHES = [16, 48, 192, 768] as const;
/** Points looked at around those in the domain, when it is narrow. */
const NEARBY = 64;

/** How the two sides stand to each other where they were sampled. */
export interface Tally {
  readonly agreed: readonly Spot[];
  /** The reference is defined there and the submission is not. */
  readonly missing: readonly Spot[];
  /** Not to be told there. */
  readonly open: readonly Spot[];
  /** The first spot that refutes; the others are then not counted any more. */
  readonly differ: Spot | undefined;
}

/** Samples until a point refutes or enough agree, or there is nowhere else to look. */
export function sample(pair: Pair, closed: boolean): Tally {
  const { domains, seed } = pair;
  let tally = look(NOTHING, pair, simplePoints(domains));
  let first = 0;
  for (const batch of closed ? [] : BATCHES) {
    if (tally.differ !== undefined || isEnough(tally) || isHopeless(tally, pair)) break;
    tally = look(tally, pair, scatteredPoints(domains, seed, first, batch));
    first += batch;
    const inDomain = [...tally.agreed, ...tally.missing];
    if (first > WIDE && !isEnough(tally) && inDomain.length > 0) {
      tally = look(tally, pair, pointsAround(domains, inDomain, seed, NEARBY));
    }
  }
  return tally;
}

/** Nothing could be told anywhere, though the reference is known at points enough: more of them would not help. */
function isHopeless({ agreed, missing, open }: Tally, { reference }: Pair): boolean {
  if (agreed.length + missing.length > 0) return false;
  return (
    open.filter((spot) => spot.radius(reference) < Infinity && !Number.isNaN(spot.value(reference))).length >
    3 * ENOUGH
  );
}

const NOTHING: Tally = { agreed: [], missing: [], open: [], differ: undefined };

function look(before: Tally, pair: Pair, points: Points): Tally {
  if (before.differ !== undefined) return before;
  const sampled = new PairSamples(pair, points);
  const [agreed, missing, open] = [before.agreed.slice(), before.missing.slice(), before.open.slice()];
  for (let p = 0; p < points.count; p++) {
    const spot = new Spot(sampled, p);
    const standing = sampled.standing(p);
    if (standing === 'differ') return { agreed, missing, open, differ: spot };
    (standing === 'agree' ? agreed : standing === 'missing' ? missing : open).push(spot);
  }
  return { agreed, missing, open, differ: undefined };
}

export function isEnough({ agreed }: Tally): boolean {
  if (agreed.length < ENOUGH) return false;
  let scattered = 0;
  for (const spot of agreed) if (!spot.sampled.points.simple) scattered += 1;
  return scattered >= ENOUGH / 2;
}
