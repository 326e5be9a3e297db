import type { NodeId } from '../graph/graph.ts';
import { nodesBelow } from '../graph/nodes-below.ts';
import { OP, unaryCode } from '../graph/primitives.ts';
import { neverBeyondZero } from './difference.ts';
import type { Pair } from './pair.ts';

/** Operations that are only defined where their operand is not negative. */
const ONLY_ABOVE: ReadonlySet<number> = new Set([unaryCode('ln'), unaryCode('sqrt')]);
/** Operations that can be 0 on a whole stretch without being 0 everywhere. */
const FLAT: ReadonlySet<number> = new Set([
  OP.max,
  OP.min,
  OP.call,
  ...(['abs', 'sign', 'step', 'floor'] as const).map(unaryCode),
]);

/**
 * Whether it is proved that the two sides are nowhere defined together, isolated points aside: `sqrt(x - 1)` and `sqrt(1 - x)`. Then
 * something under a root or a logarithm on one side, and something on the other, are never positive together, for their sum is not.
 * Neither is 0 on a whole stretch: it has no kink, and is not 0 everywhere.
 */
export function neverMeet(pair: Pair): boolean {
  const { graph, yours, reference } = pair;
  const [mine, others] = [radicands(pair, yours), radicands(pair, reference)];
  return mine.some(
    (a) => !neverBeyondZero(pair, a, 1) && others.some((b) => neverBeyondZero(pair, graph.sum([a, b]), 1)),
  );
}

/** What the roots and logarithms below a node are taken of. */
function radicands({ graph: g }: Pair, root: NodeId): readonly NodeId[] {
  const isFlat = (node: NodeId): boolean => nodesBelow(g, [node]).some((below) => FLAT.has(g.op[below]!));
  const operands = nodesBelow(g, [root])
    .filter((node) => ONLY_ABOVE.has(g.op[node]!))
    .map((node) => g.operand(node));
  return operands.filter((node) => !g.isClosed[node]! && !isFlat(node));
}
