import type { NodeId } from '../graph/graph.ts';
import { nodesBelow } from '../graph/nodes-below.ts';
import { Samples } from '../graph/samples.ts';
import type { Pair, Spot } from './pair.ts';
import type { Points } from './points.ts';

/** Ways from one spot to another that are followed. */
const MOST_WAYS = 6;
/** Steps towards a crossing. */
const STEPS = 24;

/** Stretches shorter than this share of the way are not told from a point. */
const SHORTEST = 2 ** -40;

/** A straight way between two points, and the nodes that change their sign on it. */
interface Way {
  readonly from: Spot;
  readonly to: Spot;
  readonly crossed: readonly NodeId[];
}

/**
 * Where several of the nodes (arguments of kinks, say) change their sign on the straight way from one spot to the next, points between
 * these places, midway unless other shares of the stretch are asked for: every combination of signs that holds on a stretch of the way is looked at, however short the stretch is.
 */
export function pointsBetweenCrossings(
  pair: Pair,
  watched: readonly NodeId[],
  spots: readonly Spot[],
  shares: readonly number[] = [0.5],
): Points {
  const probes = new Map<NodeId, Probe>();
  const probeOf = (node: NodeId): Probe => {
    const probe = probes.get(node) ?? new Probe(pair, node);
    probes.set(node, probe);
    return probe;
  };
  const found: number[] = [];
  const point = new Float64Array(pair.domains.length);
  for (const way of waysAcross(watched, spots)) {
    const crossings = way.crossed.map((node) => crossing(way, probeOf(node))).toSorted((a, b) => a - b);
    let from = 0;
    for (const to of [...crossings, 1]) {
      for (const share of to - from < SHORTEST ? [] : shares)
        found.push(...along(pair, way, from + share * (to - from), point));
      from = to;
    }
  }
  return listed(found, pair.domains.length);
}

/** Points whose coordinates follow each other. */
function listed(coordinates: readonly number[], symbols: number): Points {
  const count = symbols === 0 ? 0 : coordinates.length / symbols;
  const values = new Float64Array(coordinates.length);
  coordinates.forEach((value, i) => (values[(i % symbols) * count + Math.floor(i / symbols)] = value));
  return { count, values };
}

/** The ways on which most of the nodes change their sign, of those on which more than one does. */
function waysAcross(watched: readonly NodeId[], spots: readonly Spot[]): readonly Way[] {
  const inOrder = spots.toSorted((a, b) => a.coordinate(0) - b.coordinate(0));
  const ways: Way[] = [];
  for (let i = 1; i < inOrder.length; i++) {
    const [from, to] = [inOrder[i - 1]!, inOrder[i]!];
    const crossed = watched.filter((node) => from.value(node) * to.value(node) <= 0);
    if (crossed.length > 1) ways.push({ from, to, crossed });
  }
  return ways.toSorted((a, b) => b.crossed.length - a.crossed.length).slice(0, MOST_WAYS);
}

/** Puts the point at a share of the way into `point`. */
function along({ domains }: Pair, { from, to }: Way, t: number, point: Float64Array): Float64Array {
  for (let s = 0; s < domains.length; s++) {
    const value = from.coordinate(s) + t * (to.coordinate(s) - from.coordinate(s));
    point[s] = domains[s]!.whole ? Math.round(value) : value;
  }
  return point;
}

/** The values of one node, point after point. */
class Probe {
  readonly node: NodeId;
  private readonly pair: Pair;
  private readonly at: Float64Array;
  private readonly samples: Samples;

  constructor(pair: Pair, node: NodeId) {
    this.pair = pair;
    this.node = node;
    this.at = new Float64Array(pair.domains.length);
    this.samples = new Samples(pair.graph, this.at, 1, { nodes: nodesBelow(pair.graph, [node]) });
  }

  /** The value at a share of the way; 0 where its sign cannot be told. */
  valueAlong(way: Way, t: number): number {
    along(this.pair, way, t, this.at);
    this.samples.moveTo(this.at);
    const value = this.samples.value(this.node, 0);
    return Math.abs(value) > this.samples.radius(this.node, 0) ? value : 0;
  }
}

/** Where on the way a node is 0: regula falsi, with halved ends (the Illinois rule) so that both ends move. */
function crossing(way: Way, probe: Probe): number {
  let [low, high] = [0, 1];
  let [below, above] = [way.from.value(probe.node), way.to.value(probe.node)];
  if (below === 0 || above === 0) return below === 0 ? 0 : 1;
  for (let step = 0; step < STEPS; step++) {
    const t = low - (below * (high - low)) / (above - below);
    if (!(t > low && t < high)) break;
    const value = probe.valueAlong(way, t);
    if (value === 0) return t;
    if (value * below > 0) [low, below, above] = [t, value, above / 2];
    else [high, above, below] = [t, value, below / 2];
  }
  return (low + high) / 2;
}
