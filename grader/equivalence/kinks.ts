import type { NodeId } from '../graph/graph.ts';
import { nodesBelow } from '../graph/nodes-below.ts';
import { OP, unaryCode } from '../graph/primitives.ts';
import { neverBeyondZero } from './difference.ts';
import { PairSamples, rangesOfPair, Spot } from './pair.ts';
import type { Pair } from './pair.ts';
import { scatteredPoints, WIDE } from './points.ts';
import type { Points } from './points.ts';

const SIDED = new Set([unaryCode('abs'), unaryCode('sign'), unaryCode('step')]);
/** Points that are looked through for a side that has not been seen yet, and how many of them before anything else is tried. */
const SEARCHED = 384;
const GLANCED_AT = 48;
/** So many points on a side, all of them outside the domain of the reference, show that it does not count. */
const OUTSIDE = 12;
/** Rounds of the search downhill. */
const ROUNDS = 24;

const NONE: readonly Kink[] = [];

function hasKink(op: number): boolean {
  return op === OP.max || op === OP.min || SIDED.has(op);
}

/** A kink or a jump. */
export interface Kink {
  /** The node whose sign decides: the argument of abs, sign and step, the difference of the operands of max and min. */
  readonly argument: NodeId;
  /** The nodes that have it. */
  readonly nodes: readonly NodeId[];
}

/** The kinks of both sides. Their arguments are added to the graph where they are not in it yet. */
export function kinksOf({ graph: g, yours, reference, nodes }: Pair): readonly Kink[] {
  if (!nodes.some((node) => hasKink(g.op[node]!))) return NONE;
  const found = new Map<NodeId, NodeId[]>();
  for (const node of nodesBelow(g, [yours, reference]).toReversed()) {
    const op = g.op[node]!;
    if (!hasKink(op)) continue;
    const argument = SIDED.has(op) ? g.operand(node) : g.difference(g.operand(node), g.second(node));
    if (!g.isClosed[argument]!) found.set(argument, [...(found.get(argument) ?? []), node]);
  }
  return [...found].map(([argument, having]) => ({ argument, nodes: having }));
}

/** What looking at a side of a kink that the usual points do not reach has shown. */
export type SideFound =
  | { readonly outcome: 'agree' | 'impossible' | 'not-reached' }
  | { readonly outcome: 'differ' | 'missing'; readonly spot: Spot };

/** Whether some of the spots lie on this side of the kink, and it counts there: not behind a factor 0 or another kink. */
export function sideSeen(spots: readonly Spot[], kink: Kink, side: 1 | -1): boolean {
  return spots.some(
    (spot) => isOnSide(spot, kink.argument, side) && kink.nodes.some((node) => spot.influences(node)),
  );
}

function isOnSide(spot: Spot, argument: NodeId, side: 1 | -1): boolean {
  return side * spot.value(argument) > spot.radius(argument);
}

/** Whether a side of a kink is proved to be empty. */
export function isImpossible(pair: Pair, { argument }: Kink, side: 1 | -1): boolean {
  const range = rangesOfPair(pair)(argument);
  return (side > 0 ? range.high <= 0 : range.low >= 0) || neverBeyondZero(pair, argument, side);
}

/** What a few points further afield say of a side of a kink, if any of them lies on it: most wrong answers differ there. */
export function glanceAtSide(pair: Pair, kink: Kink, side: 1 | -1): SideFound | undefined {
  return compareOnSide(farAfield(pair, GLANCED_AT), kink, side);
}

/** Looks for a point on a side of a kink, and compares there. */
export function lookAtSide(pair: Pair, kink: Kink, side: 1 | -1): SideFound {
  const wide = farAfield(pair, SEARCHED);
  return compareOnSide(wide, kink, side) ?? searchDownhill(wide, kink, side);
}

function farAfield(pair: Pair, count: number): PairSamples {
  return new PairSamples(pair, scatteredPoints(pair.domains, pair.seed, 4 * WIDE, count));
}

function compareOnSide(sampled: PairSamples, kink: Kink, side: 1 | -1): SideFound | undefined {
  let agreed = false;
  let outside = 0;
  let open = 0;
  for (let point = 0; point < sampled.points.count; point++) {
    const spot = new Spot(sampled, point);
    if (!isOnSide(spot, kink.argument, side)) continue;
    const standing = sampled.standing(point);
    if (standing === 'differ' || standing === 'missing') return { outcome: standing, spot };
    if (standing === 'agree') agreed ||= sideSeen([spot], kink, side);
    else if (sampled.isOutside(point)) outside += 1;
    else open += 1;
  }
  if (agreed) return { outcome: 'agree' };
  return outside >= OUTSIDE && open === 0 ? { outcome: 'impossible' } : undefined;
}

/** From the point nearest to the side, steps in every symbol that bring it nearer, ever smaller. */
function searchDownhill(from: PairSamples, kink: Kink, side: 1 | -1): SideFound {
  const { pair } = from;
  let best = pointWithLargest(from, kink.argument, side);
  let step = 1;
  for (let round = 0; round < ROUNDS && best !== undefined; round++) {
    const around = new PairSamples(pair, star(pair, best.at, step));
    const found = compareOnSide(around, kink, side);
    if (found !== undefined) return found;
    const next = pointWithLargest(around, kink.argument, side);
    if (next !== undefined && next.value > best.value) best = next;
    else step /= 4;
  }
  return { outcome: 'not-reached' };
}

function pointWithLargest(
  sampled: PairSamples,
  argument: NodeId,
  side: 1 | -1,
): { at: Float64Array; value: number } | undefined {
  let best: { at: Float64Array; value: number } | undefined;
  const { values, count } = sampled.points;
  for (let point = 0; point < count; point++) {
    if (!sampled.samples.isKnown(argument, point)) continue;
    const value = side * sampled.samples.value(argument, point);
    if (best !== undefined && value <= best.value) continue;
    best = { at: Float64Array.from(sampled.pair.domains, (_, s) => values[s * count + point]!), value };
  }
  return best;
}

/** The points one step away from a centre along each symbol, and the centre. */
function star(pair: Pair, centre: Float64Array, step: number): Points {
  const count = 1 + 2 * pair.domains.length;
  const values = new Float64Array(pair.domains.length * count);
  pair.domains.forEach((domain, s) => {
    values.fill(centre[s]!, s * count, (s + 1) * count);
    const size = domain.whole ? Math.max(1, Math.round(step)) : step * (0.1 + Math.abs(centre[s]!));
    for (const direction of [0, 1]) {
      const moved = centre[s]! + (direction === 0 ? size : -size);
      if (moved > domain.above && moved < domain.below) values[s * count + 1 + 2 * s + direction] = moved;
    }
  });
  return { count, values };
}
