import type { NodeId } from '../graph/graph.ts';
import { nodesBelow } from '../graph/nodes-below.ts';
import { evaluateDigits } from '../graph/digits.ts';
import { OP } from '../graph/primitives.ts';
import type { Digits } from '../numeric/digits.ts';
import type { Pair, Spot } from './pair.ts';
import { told } from './told.ts';
import type { KnownDigits } from './told.ts';
import { everythingVisible } from './visibility.ts';
import { sizeOf, wholeNumbersVary } from './whole-numbers.ts';

/** What 64 digits tell of a pair. */
export type Escalation =
  | { readonly outcome: 'agree'; readonly samples: number }
  | { readonly outcome: 'differ'; readonly spot: Spot; readonly yours: string; readonly reference: string }
  | { readonly outcome: 'open'; readonly reason: 'too-few-points' | 'not-visible' | 'too-large' };

/** A function with 64 digits takes up to a millisecond: so many of them are spent on one comparison. */
const FUNCTIONS_TO_SPEND = 240;
/** Points that have to agree. */
const POINTS = 12;
/** Bounds have to be below this share of the value, or of the largest term of a sum. */
const TIGHT = 1e-45;

/** Compares again with 64 digits, at the first of the spots at which that can be told. */
export function escalate(pair: Pair, candidates: readonly Spot[]): Escalation {
  const { graph } = pair;
  const nodes = nodesBelow(graph, [pair.yours, pair.reference, ...pair.guards]);
  const closed = graph.isClosed[pair.yours]! && graph.isClosed[pair.reference]!;
  const costly = nodes.filter((node) => graph.op[node]! >= OP.unary || graph.op[node] === OP.power).length;
  const needed = closed
    ? 1
    : Math.min(
        POINTS,
        pair.domains.map(sizeOf).reduce((a, b) => a * b, 1),
      );
  const affordable = Math.floor(FUNCTIONS_TO_SPEND / Math.max(costly, 1));
  if (affordable < needed) return { outcome: 'open', reason: 'too-large' };
  const agreed: ReadonlyMap<NodeId, Digits>[] = [];
  const agreeing: Spot[] = [];
  // The same at every point, and as costly as the rest.
  const constants = evaluateDigits(
    graph,
    nodes.filter((node) => graph.isClosed[node]),
    () => NaN,
  );
  for (const spot of distinct(candidates, pair.domains.length).slice(0, affordable)) {
    if (agreed.length === needed) break;
    if (spot.sampled.isOutside(spot.point)) continue;
    const values = evaluateDigits(graph, nodes, (s) => spot.coordinate(s), constants);
    const found = standing(pair, values);
    if (found === 'agree') {
      agreed.push(values);
      agreeing.push(spot);
    } else if (found !== 'open') return { outcome: 'differ', spot, ...found };
  }
  if (agreed.length < needed || (!closed && !wholeNumbersVary(agreeing, pair.domains)))
    return { outcome: 'open', reason: 'too-few-points' };
  return hidesNothing(pair, agreed)
    ? { outcome: 'agree', samples: agreed.length }
    : { outcome: 'open', reason: 'not-visible' };
}

/** Each point once: whole numbers are drawn again and again, and one of them may be all that agrees. */
function distinct(spots: readonly Spot[], symbols: number): readonly Spot[] {
  const seen = new Map<string, Spot>();
  for (const spot of spots) {
    const at = Array.from({ length: symbols }, (_, s) => spot.coordinate(s)).join(' ');
    if (!seen.has(at)) seen.set(at, spot);
  }
  return [...seen.values()];
}

function standing(
  pair: Pair,
  values: ReadonlyMap<NodeId, Digits>,
): 'agree' | 'open' | { yours: string; reference: string } {
  if (pair.guards.some((guard) => typeof values.get(guard) === 'string')) return 'open';
  const yours = values.get(pair.yours)!;
  const reference = values.get(pair.reference)!;
  if (typeof yours === 'string' || typeof reference === 'string') return 'open';
  const bound = yours.radius.add(reference.radius);
  if (yours.value.sub(reference.value).abs().gt(bound)) return told(yours.value, reference.value);
  const size = (node: NodeId): number => {
    const value = values.get(node)!;
    return typeof value === 'string' ? 0 : value.value.abs().toNumber();
  };
  const sizes = [pair.yours, pair.reference]
    .flatMap((root) => [root, ...pair.graph.operandsOf(root)])
    .map(size);
  return bound.isZero() || bound.lte(Math.max(...sizes) * TIGHT) ? 'agree' : 'open';
}

function hidesNothing(pair: Pair, agreed: readonly ReadonlyMap<NodeId, Digits>[]): boolean {
  if (agreed.some((values) => [...values.values()].some(isBeyondDoubles))) return false;
  const evaluations = agreed.map((values) => ({
    // What is 0 to 64 digits counts as 0, and what it is multiplied by as without influence.
    value: (node: NodeId) =>
      part(values, node, ({ value, radius }) => (value.abs().lte(radius) ? 0 : value.toNumber())),
    radius: (node: NodeId) => part(values, node, ({ radius }) => radius.toNumber()),
  }));
  const { graph, yours, reference } = pair;
  return (
    everythingVisible(graph, yours, reference, evaluations) &&
    everythingVisible(graph, reference, yours, evaluations)
  );
}

/** What is too small or too large for a double shows nowhere: whether it counts cannot be told. */
function isBeyondDoubles(digits: Digits): boolean {
  if (typeof digits === 'string' || digits.value.abs().lte(digits.radius)) return false;
  const size = Math.abs(digits.value.toNumber());
  return size < Number.MIN_VALUE / Number.EPSILON || size > Number.MAX_VALUE;
}

function part(values: ReadonlyMap<NodeId, Digits>, node: NodeId, of: (known: KnownDigits) => number): number {
  const value = values.get(node)!;
  return typeof value === 'string' ? NaN : of(value);
}
