import type { NodeId } from '../graph/graph.ts';
import { OP, unaryCode } from '../graph/primitives.ts';
import { pointsBetweenCrossings } from './crossings.ts';
import { neverMeet } from './disjoint.ts';
import { PairSamples, Spot } from './pair.ts';
import type { Pair } from './pair.ts';
import { pointsAround, scatteredPoints, simplePoints, WIDE } from './points.ts';
import type { Points } from './points.ts';
import { wholeNumbersVary } from './whole-numbers.ts';

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
  const tally: Counting = { agreed: [], missing: [], open: [], differ: undefined };
  look(tally, pair, simplePoints(domains, 'few'));
  if (tally.differ === undefined) look(tally, pair, simplePoints(domains, 'rest'));
  let first = 0;
  for (const batch of closed ? [] : BATCHES) {
    if (tally.differ !== undefined || isEnough(tally) || isHopeless(tally, pair)) break;
    if (first > 0 && tally.missing.length > tally.agreed.length && neverMeet(pair)) break;
    look(tally, pair, scatteredPoints(domains, seed, first, batch));
    first += batch;
    if (first > WIDE && tally.differ === undefined && !isEnough(tally)) lookNearby(tally, pair);
  }
  if (first > WIDE && tally.differ === undefined && !isEnough(tally)) lookBetweenEdges(tally, pair);
  return tally;
}

/** Shares of a narrow stretch at which it is looked at. */
const SHARES = Array.from({ length: 15 }, (_, k) => (k + 1) / 16);

/** Looks where either side's domain is narrow: between two of its edges that lie side by side. */
function lookBetweenEdges(tally: Counting, pair: Pair): void {
  const points = pointsBetweenCrossings(pair, edgesOf(pair), [...tally.missing, ...tally.open], SHARES);
  if (points.count === 0) return;
  look(tally, pair, points);
  if (tally.differ === undefined) lookNearby(tally, pair);
}

/** The nodes that are 0 at an edge of the domain: what roots, logarithms and powers are taken of, factor by factor. */
function edgesOf({ graph, nodes }: Pair): readonly NodeId[] {
  const edges = new Set<NodeId>();
  for (const node of nodes) {
    if (!EDGED.has(graph.op[node]!)) continue;
    const operand = graph.operand(node);
    const factors = graph.op[operand] === OP.product ? graph.operandsOf(operand) : [operand];
    for (const factor of factors) edges.add(factor);
  }
  return [...edges];
}

const EDGED: ReadonlySet<number> = new Set([unaryCode('ln'), unaryCode('sqrt'), OP.power]);

/** Looks around the points that lie in the domain. */
function lookNearby(tally: Counting, pair: Pair): void {
  const inDomain = [...tally.agreed, ...tally.missing];
  if (inDomain.length > 0) look(tally, pair, pointsAround(pair.domains, inDomain, pair.seed, NEARBY));
}

/** Nothing could be told anywhere, though points enough lie in the domain for all that is known: more of them would not help. */
function isHopeless({ agreed, missing, open }: Tally, { reference }: Pair): boolean {
  if (agreed.length + missing.length > 0) return false;
  return open.filter((spot) => !Number.isNaN(spot.value(reference))).length > 3 * ENOUGH;
}

/** A tally that is being made. */
interface Counting extends Tally {
  readonly agreed: Spot[];
  readonly missing: Spot[];
  readonly open: Spot[];
  differ: Spot | undefined;
}

/** How the two sides stand to each other at the given points. */
export function sampleAt(pair: Pair, points: Points): Tally {
  const tally: Counting = { agreed: [], missing: [], open: [], differ: undefined };
  if (points.count > 0) look(tally, pair, points);
  return tally;
}

/** Counts how the sides stand to each other at these points, up to the first that refutes. */
function look(tally: Counting, pair: Pair, points: Points): void {
  const sampled = new PairSamples(pair, points);
  for (let p = 0; p < points.count; p++) {
    const spot = new Spot(sampled, p);
    const standing = sampled.standing(p);
    if (standing === 'differ') {
      tally.differ = spot;
      return;
    }
    (standing === 'agree' ? tally.agreed : standing === 'missing' ? tally.missing : tally.open).push(spot);
  }
}

export function isEnough({ agreed }: Tally): boolean {
  if (agreed.length < ENOUGH) return false;
  let scattered = 0;
  for (const spot of agreed) if (!spot.sampled.points.simple) scattered += 1;
  return scattered >= ENOUGH / 2 && wholeNumbersVary(agreed, agreed[0]!.sampled.pair.domains);
}
