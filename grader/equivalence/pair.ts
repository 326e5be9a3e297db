import { adjoints } from '../graph/adjoints.ts';
import type { Graph, NodeId } from '../graph/graph.ts';
import { rangesOf } from '../graph/ranges.ts';
import type { RangeOf } from '../graph/ranges.ts';
import { Samples } from '../graph/samples.ts';
import type { Room } from '../numeric/room.ts';
import type { Points } from './points.ts';
import type { Domain } from './setting.ts';

/** Two scalar nodes of one graph to be compared. */
export interface Pair {
  readonly graph: Graph;
  readonly yours: NodeId;
  readonly reference: NodeId;
  /** Points count only where these are defined too. */
  readonly guards: readonly NodeId[];
  /** What is evaluated: both sides and the guards with all below them, operands first, and what else is asked for. */
  readonly nodes: readonly NodeId[];
  /** The domain of each symbol of the graph. */
  readonly domains: readonly Domain[];
  /** From the structure of both sides, the same whichever is which: no answer can aim at the points it leads to. */
  readonly seed: number;
  /** Where the values of this comparison are. */
  readonly room: Room;
}

/** Where the values of the nodes lie, the symbols in their domains. */
export function rangesOfPair({ graph, domains }: Pair): RangeOf {
  return rangesOf(graph, (s) => {
    const { above, below, whole } = domains[s]!;
    return whole ? { low: Math.floor(above) + 1, high: Math.ceil(below) - 1 } : { low: above, high: below };
  });
}

/** How the two sides stand to each other at one point. */
export type Standing =
  /** Equal within bounds that are tight enough to count. */
  | 'agree'
  /** Different by more than the bounds. */
  | 'differ'
  /** The reference is defined and the submission certainly is not. */
  | 'missing'
  /** The reference is not defined, or something cannot be told. */
  | 'open';

/** Bounds count as tight below this share of the largest term. */
const TIGHT = 2 ** -30;

/** A point at which a pair was evaluated. */
export class Spot {
  readonly sampled: PairSamples;
  readonly point: number;
  private adjoint: readonly Float64Array[] | undefined;

  constructor(sampled: PairSamples, point: number) {
    this.sampled = sampled;
    this.point = point;
  }

  value(node: NodeId): number {
    return this.sampled.samples.value(node, this.point);
  }

  radius(node: NodeId): number {
    return this.sampled.samples.radius(node, this.point);
  }

  /** Whether a change of a node changes either side here. */
  influences(node: NodeId): boolean {
    const { graph, yours, reference } = this.sampled.pair;
    this.adjoint ??= [yours, reference].map((root) => adjoints(graph, root, (below) => this.value(below)));
    return this.adjoint.some((adjoint) => (adjoint[node] ?? 0) !== 0);
  }

  /** The value of a symbol here. */
  coordinate(symbol: number): number {
    const { points } = this.sampled;
    return points.values[symbol * points.count + this.point]!;
  }
}

/** The values of a pair at some points. */
export class PairSamples {
  readonly pair: Pair;
  readonly points: Points;
  readonly samples: Samples;

  constructor(pair: Pair, points: Points) {
    this.pair = pair;
    this.points = points;
    this.samples = new Samples(pair.graph, points.values, points.count, pair);
  }

  standing(point: number): Standing {
    const { yours, reference, guards } = this.pair;
    const s = this.samples;
    if (!s.isKnown(reference, point)) return 'open';
    for (const guard of guards) if (!s.isKnown(guard, point)) return 'open';
    if (s.isUndefined(yours, point)) return 'missing';
    if (!s.isKnown(yours, point)) return 'open';
    const bound = s.radius(yours, point) + s.radius(reference, point);
    const [a, b] = [s.value(yours, point), s.value(reference, point)];
    if (Math.abs(a - b) > bound) return 'differ';
    // Nearly always tight beside the values themselves: then their terms need not be looked at.
    if (bound <= TIGHT * Math.max(Math.abs(a), Math.abs(b))) return 'agree';
    return bound <= TIGHT * Math.max(this.scale(yours, point), this.scale(reference, point))
      ? 'agree'
      : 'open';
  }

  /** Certainly outside the domain of the reference. */
  isOutside(point: number): boolean {
    const { reference, guards } = this.pair;
    return [reference, ...guards].some((node) => this.samples.isUndefined(node, point));
  }

  /** The largest term of a sum, otherwise the size of the value. */
  private scale(node: NodeId, point: number): number {
    const { graph } = this.pair;
    let largest = Math.abs(this.samples.value(node, point));
    for (let i = 0; i < graph.operandCount(node); i++)
      largest = Math.max(largest, Math.abs(this.samples.value(graph.operandAt(node, i), point)));
    return largest;
  }
}
