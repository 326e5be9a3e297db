import type { UnaryPrimitive } from '../numeric/primitives.ts';
import type { Graph, NodeId } from './graph.ts';
import { OP, unaryName } from './primitives.ts';

/** dy/dx of the unary primitives, from x and y. At a kink: the mean of both sides. */
const SLOPES = {
  exp: (_, y) => y,
  ln: (x) => 1 / x,
  sqrt: (_, y) => 0.5 / y,
  cbrt: (_, y) => 1 / (3 * y * y),
  sin: (x) => Math.cos(x),
  cos: (x) => -Math.sin(x),
  tan: (_, y) => 1 + y * y,
  asin: (x) => 1 / Math.sqrt(1 - x * x),
  acos: (x) => -1 / Math.sqrt(1 - x * x),
  atan: (x) => 1 / (1 + x * x),
  sinh: (x) => Math.cosh(x),
  cosh: (x) => Math.sinh(x),
  tanh: (x) => 1 / Math.cosh(x) ** 2,
  asinh: (x) => 1 / Math.sqrt(1 + x * x),
  acosh: (x) => 1 / Math.sqrt(x * x - 1),
  atanh: (x) => 1 / (1 - x * x),
  sigmoid: (x) => 0.25 / Math.cosh(x / 2) ** 2,
  abs: (x) => Math.sign(x),
  sign: () => 0,
  step: () => 0,
  floor: () => 0,
  /** By a difference quotient of ln Γ is not needed anywhere: the size of the slope is enough. */
  factorial: (x, y) => y * Math.log(Math.abs(x) + 1.5),
} as const satisfies Record<UnaryPrimitive, (x: number, y: number) => number>;

/**
 * Reverse mode: the derivative of `root` by every node below it at a point where the values are known, in one sweep from
 * the root to the leaves. A node that `root` does not depend on has 0.
 *
 * @param adjoint where to put them, all 0
 */
export function adjoints(
  g: Graph,
  root: NodeId,
  value: (node: NodeId) => number,
  adjoint: Float64Array = new Float64Array(root + 1),
): Float64Array {
  adjoint[root] = 1;
  for (let node = root; node >= 0; node--) {
    const seed = adjoint[node]!;
    if (seed !== 0) pullBack(g, node, seed, adjoint, value);
  }
  return adjoint;
}

/** What one step of a sweep adds to the operands; only that of the one asked for is ever read. */
let step = new Float64Array(256);

/** The partial derivative of a node by one of its own operands. */
export function slopeBy(g: Graph, node: NodeId, operand: NodeId, value: (node: NodeId) => number): number {
  if (node >= step.length) step = new Float64Array(2 * node);
  step[operand] = 0;
  pullBack(g, node, 1, step, value);
  return step[operand];
}

function pullBack(
  g: Graph,
  node: NodeId,
  seed: number,
  adjoint: Float64Array,
  value: (node: NodeId) => number,
): void {
  switch (g.op[node]) {
    case OP.constant:
    case OP.symbol:
    case OP.e:
    case OP.pi:
      return;
    case OP.sum:
      for (let i = 0; i < g.operandCount(node); i++) adjoint[g.operandAt(node, i)]! += seed;
      return;
    case OP.product:
      return pullBackProduct(g, node, seed, adjoint, value);
    case OP.integerPower: {
      const [x, n] = [g.operand(node), g.second(node)];
      adjoint[x]! += seed * n * Math.pow(value(x), n - 1);
      return;
    }
    case OP.power: {
      const [x, y] = [g.operand(node), g.second(node)];
      adjoint[x]! += seed * value(y) * Math.pow(value(x), value(y) - 1);
      if (value(x) > 0) adjoint[y]! += seed * value(node) * Math.log(value(x));
      return;
    }
    case OP.max:
    case OP.min: {
      const [x, y] = [g.operand(node), g.second(node)];
      adjoint[value(node) === value(x) ? x : y]! += seed;
      return;
    }
    case OP.call:
      adjoint[g.operand(node)]! += seed;
      return;
    default: {
      const x = g.operand(node);
      adjoint[x]! += seed * SLOPES[unaryName(g.op[node]!)](value(x), value(node));
    }
  }
}

/** The products of the factors before each; used again by every product. */
let before = new Float64Array(16);

/** ∂/∂xᵢ of a product: the product of the other factors, from running products of either side. */
function pullBackProduct(
  g: Graph,
  node: NodeId,
  seed: number,
  adjoint: Float64Array,
  value: (node: NodeId) => number,
): void {
  const count = g.operandCount(node);
  if (count > before.length) before = new Float64Array(2 * count);
  let product = 1;
  for (let i = 0; i < count; i++) {
    before[i] = product;
    product *= value(g.operandAt(node, i));
  }
  product = seed;
  for (let i = count - 1; i >= 0; i--) {
    adjoint[g.operandAt(node, i)]! += product * before[i]!;
    product *= value(g.operandAt(node, i));
  }
}
