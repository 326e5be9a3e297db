import { adjoints, slopeBy } from '../graph/adjoints.ts';
import type { Graph, NodeId } from '../graph/graph.ts';
import { nodesBelow } from '../graph/nodes-below.ts';
import { OP, unaryName } from '../graph/primitives.ts';

/** The values of the nodes of a graph at a point, with bounds: in whichever arithmetic they were calculated. */
export interface Evaluation {
  value(node: NodeId): number;
  radius(node: NodeId): number;
}

/** Beyond this size of the argument, tanh, sigmoid, sinh and cosh hide a term below the rounding error. */
const SATURATION = 17;

/** So many times the bound, a change of one part in 10^12 would show too: of a coefficient, say. */
const CLEARLY = 2 ** 40;

/** Operations in which nothing can be hidden: a change of an operand always changes the result as much. */
const TRANSPARENT: readonly number[] = [OP.constant, OP.symbol, OP.e, OP.pi, OP.product, OP.integerPower];

/**
 * Whether everything in an expression shows in its value: each node below the root, and each symbol or number that is a
 * term of a sum, and each number that a function is taken of, has to change it by far more than the bound on its error at one of the
 * points at least. What never shows could be anything, and what shows a little could be a little different.
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
  const nodes = nodesBelow(g, [root]);
  if (nodes.every((node) => TRANSPARENT.includes(g.op[node]!))) return true;
  let hidden = usesOf(g, nodes, isZero(g, other) ? root : undefined);
  const room = new Float64Array(root + 1);
  for (const at of evaluations) {
    if (hidden.length === 0) return true;
    const value = (node: NodeId): number => at.value(node);
    const adjoint = adjoints(g, root, value, room.fill(0));
    const bound = at.radius(root);
    hidden = hidden.filter((use) => {
      const size = value(use.node);
      const share = size === 0 ? 0 : Math.abs(adjoint[use.through]! * slopeOf(g, use, value) * size);
      if (share > CLEARLY * bound && !isSaturated(g, use.node, value)) return false;
      if (share !== 0) use.influential = true;
      return true;
    });
  }
  return !hidden.some((use) => use.influential);
}

/** A node, and the node whose adjoint tells what it changes: itself, the sum that it is a term of, or a function of it. */
interface Use {
  readonly node: NodeId;
  readonly through: NodeId;
  /** Whether it changes anything at one of the points. */
  influential: boolean;
}

/** How much a node changes what it is used through. */
function slopeOf(g: Graph, { node, through }: Use, value: (node: NodeId) => number): number {
  if (node === through || g.op[through] === OP.sum) return 1;
  return slopeBy(g, through, node, value);
}

/** What has to show of some nodes; of the sum `whole`, its terms alone. */
function usesOf(g: Graph, nodes: readonly NodeId[], whole: NodeId | undefined): Use[] {
  const uses: Use[] = [];
  for (const node of nodes) {
    if (isLeaf(g, node)) continue;
    if (node !== whole || g.op[node] !== OP.sum) uses.push({ node, through: node, influential: false });
    if (g.op[node] === OP.product) continue;
    for (let i = 0; i < g.operandCount(node); i++) {
      const operand = g.operandAt(node, i);
      const counts = g.op[node] === OP.sum ? isLeaf(g, operand) : g.isConstant(operand);
      if (counts) uses.push({ node: operand, through: node, influential: false });
    }
  }
  return uses;
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
