import type { Graph, NodeId } from '../graph/graph.ts';
import { OP, unaryCode } from '../graph/primitives.ts';
import { ranges } from '../graph/ranges.ts';
import { PairSamples, Spot } from './pair.ts';
import type { Pair } from './pair.ts';
import { scatteredPoints, WIDE } from './points.ts';
import type { Points } from './points.ts';
import { nodesBelow } from './visibility.ts';

const SIDED = new Set([unaryCode('abs'), unaryCode('sign'), unaryCode('step')]);
/** Points that are looked through for a side that has not been seen yet. */
const SEARCHED = 384;
/** So many points on a side, all of them outside the domain of the reference, show that it does not count. */
const OUTSIDE = 12;
/** Rounds of the search downhill. */
const ROUNDS = 24;

/**
 * The nodes whose sign decides a kink of the two sides: the argument of abs, sign and step, the difference of the
 * operands of max and min. They are added to the graph where they are not in it yet.
 */
export function kinkArguments(g: Graph, roots: readonly NodeId[]): NodeId[] {
  const found = new Set<NodeId>();
  for (const node of roots.flatMap((root) => nodesBelow(g, root))) {
    const op = g.op[node]!;
    if (SIDED.has(op)) found.add(g.operand(node));
    if (op === OP.max || op === OP.min) found.add(g.difference(g.operand(node), g.second(node)));
  }
  return [...found].filter((node) => !g.isClosed[node]);
}

/** What looking at a side of a kink that the usual points do not reach has shown. */
export type SideFound =
  | { readonly outcome: 'agree' | 'impossible' | 'not-reached' }
  | { readonly outcome: 'differ' | 'missing'; readonly spot: Spot };

/** Whether some of the spots lie on this side of the kink. */
export function sideSeen(spots: readonly Spot[], argument: NodeId, side: 1 | -1): boolean {
  return spots.some((spot) => side * spot.value(argument) > spot.radius(argument));
}

/** Looks for a point on a side of a kink, and compares there. */
export function lookAtSide(pair: Pair, argument: NodeId, side: 1 | -1): SideFound {
  const range = ranges(pair.graph, (s) => ({ low: pair.domains[s]!.above, high: pair.domains[s]!.below }))[
    argument
  ]!;
  if (side > 0 ? range.high <= 0 : range.low >= 0) return { outcome: 'impossible' };
  const wide = new PairSamples(pair, scatteredPoints(pair.domains, pair.seed, 4 * WIDE, SEARCHED));
  return compareOnSide(wide, argument, side) ?? searchDownhill(wide, argument, side);
}

function compareOnSide(sampled: PairSamples, argument: NodeId, side: 1 | -1): SideFound | undefined {
  let agreed = false;
  let outside = 0;
  let open = 0;
  for (let point = 0; point < sampled.points.count; point++) {
    const spot = new Spot(sampled, point);
    if (!sideSeen([spot], argument, side)) continue;
    const standing = sampled.standing(point);
    if (standing === 'differ' || standing === 'missing') return { outcome: standing, spot };
    if (standing === 'agree') agreed = true;
    else if (sampled.isOutside(point)) outside += 1;
    else open += 1;
  }
  if (agreed) return { outcome: 'agree' };
  return outside >= OUTSIDE && open === 0 ? { outcome: 'impossible' } : undefined;
}

/** From the point nearest to the side, steps in every symbol that bring it nearer, ever smaller. */
function searchDownhill(from: PairSamples, argument: NodeId, side: 1 | -1): SideFound {
  const { pair } = from;
  let best = pointWithLargest(from, argument, side);
  let step = 1;
  for (let round = 0; round < ROUNDS && best !== undefined; round++) {
    const around = new PairSamples(pair, star(pair, best.at, step));
    const found = compareOnSide(around, argument, side);
    if (found !== undefined) return found;
    const next = pointWithLargest(around, argument, side);
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
