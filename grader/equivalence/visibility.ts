import { adjoints } from '../graph/adjoints.ts';
import type { Graph, NodeId } from '../graph/graph.ts';
import { OP, unaryName } from '../graph/primitives.ts';

/** The values of the nodes of a graph at a point, with bounds: in whichever arithmetic they were calculated. */
export interface Evaluation {
  value(node: NodeId): number;
  radius(node: NodeId): number;
}

/** Beyond this size of the argument, tanh, sigmoid, sinh and cosh hide a term below the rounding error. */
const SATURATION = 17;

/** Operations in which nothing can be hidden: a change of an operand always changes the result as much. */
const TRANSPARENT: ReadonlySet<number> = new Set([
  OP.constant,
  OP.symbol,
  OP.e,
  OP.pi,
  OP.product,
  OP.integerPower,
  OP.power,
]);

/**
 * Whether everything in an expression shows in its value: each node below the root, and each symbol or number that is a
 * term of a sum, has to change it by more than the bound on its error at one of the points at least. What never shows
 * could be anything.
 *
 * Left out are a sum as a whole that is compared with 0 (f - g and 0 are f and g), nodes that are 0, and nodes without any
 * influence: behind a factor that is 0, or behind a step, which has a rule of its own. A symbol or a number may well
 * cancel as a whole, so it counts term by term.
 *
 * @param other what it is compared with
 */
export function everythingVisible(
  g: Graph,
  root: NodeId,
  other: NodeId,
  evaluations: readonly Evaluation[],
): boolean {
  const nodes = nodesBelow(g, root);
  if (nodes.every((node) => TRANSPARENT.has(g.op[node]!))) return true;
  let hidden = nodes.flatMap((node) => usesOf(g, node, isZero(g, other) ? root : undefined));
  const influential = new Set<Use>();
  for (const at of evaluations) {
    if (hidden.length === 0) return true;
    const value = (node: NodeId): number => at.value(node);
    const adjoint = adjoints(g, root, value);
    const bound = at.radius(root);
    hidden = hidden.filter((use) => {
      const share = Math.abs(adjoint[use.through]! * value(use.node));
      if (share > bound && !isSaturated(g, use.node, value)) return false;
      if (share !== 0) influential.add(use);
      return true;
    });
  }
  return !hidden.some((use) => influential.has(use));
}

/** A node, and the node whose adjoint tells what it changes: itself, or the sum that it is a term of. */
interface Use {
  readonly node: NodeId;
  readonly through: NodeId;
}

/** What has to show of a node; of the sum `whole`, its terms alone. */
function usesOf(g: Graph, node: NodeId, whole: NodeId | undefined): Use[] {
  if (isLeaf(g, node)) return [];
  const itself = { node, through: node };
  if (g.op[node] !== OP.sum) return [itself];
  const leaves = g.operandsOf(node).filter((term) => isLeaf(g, term));
  const uses = leaves.map((term) => ({ node: term, through: node }));
  return node === whole ? uses : [itself, ...uses];
}

function isZero(g: Graph, node: NodeId): boolean {
  return g.isConstant(node) && g.constantOf(node).numerator === 0n;
}

function isLeaf(g: Graph, node: NodeId): boolean {
  return g.op[node] === OP.symbol || g.op[node] === OP.constant;
}

function isSaturated(g: Graph, node: NodeId, value: (node: NodeId) => number): boolean {
  if (g.op[node]! < OP.unary) return false;
  const name = unaryName(g.op[node]!);
  const saturates = name === 'tanh' || name === 'sigmoid' || name === 'sinh' || name === 'cosh';
  return saturates && Math.abs(value(g.operand(node))) > SATURATION;
}

/** The roots and all nodes that they depend on, from the roots down. */
export function nodesBelow(g: Graph, ...roots: readonly NodeId[]): NodeId[] {
  const top = Math.max(...roots);
  const below = new Uint8Array(top + 1);
  for (const root of roots) below[root] = 1;
  const nodes: NodeId[] = [];
  for (let node = top; node >= 0; node--) {
    if (below[node] === 0) continue;
    nodes.push(node);
    for (let i = 0; i < g.operandCount(node); i++) below[g.operandAt(node, i)] = 1;
  }
  return nodes;
}
