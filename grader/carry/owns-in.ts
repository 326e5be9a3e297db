import type { Graph, NodeId } from '../graph/graph.ts';
import { nodesBelow } from '../graph/nodes-below.ts';
import { OP } from '../graph/primitives.ts';
import type { Own, Owns } from './own.ts';

/** The earlier answers that occur below some nodes. */
export function ownsIn(
  graph: Graph,
  nodes: readonly NodeId[],
  { values, derivatives }: Owns,
): readonly Own[] {
  const used = new Set(
    nodesBelow(graph, nodes)
      .filter((node) => graph.op[node] === OP.symbol)
      .map((node) => graph.symbols[graph.symbolOf(node)]!),
  );
  const all = [...values.values(), ...derivatives.map(({ own }) => own)];
  return all.filter(({ symbol }) => used.has(symbol));
}
