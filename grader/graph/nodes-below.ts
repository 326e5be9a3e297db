import type { Graph, NodeId } from './graph.ts';

/** By node, 1 where one above it has been found; all 0 between calls. Used again: graphs are walked for every answer. */
let below = new Uint8Array(1024);

/** The roots and all nodes that they depend on, operands before what is made of them. */
export function nodesBelow(g: Graph, roots: readonly NodeId[]): NodeId[] {
  let top = 0;
  for (const root of roots) if (root > top) top = root;
  if (top >= below.length) below = new Uint8Array(2 * top);
  for (const root of roots) below[root] = 1;
  for (let node = top; node >= 0; node--) {
    if (below[node] === 0) continue;
    for (let i = g.operandCount(node) - 1; i >= 0; i--) below[g.operandAt(node, i)] = 1;
  }
  const nodes: NodeId[] = [];
  for (let node = 0; node <= top; node++) {
    if (below[node] === 0) continue;
    nodes.push(node);
    below[node] = 0;
  }
  return nodes;
}
