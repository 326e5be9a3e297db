import { symbol } from '../language/expression.ts';
import type { Expression } from '../language/expression.ts';
import type { Operator } from '../language/operators.ts';
import type { Graph, NodeId } from './graph.ts';
import { lower } from './lower.ts';
import { isTensor } from '../numeric/tensor.ts';
import { OP, unaryName } from './primitives.ts';
import { ruleOf } from './rules.ts';
import { NotDifferentiable } from './symbolic.ts';

/**
 * Reverse mode that builds rather than calculates: the derivatives of `root` by each of the nodes `by`, as further nodes of the
 * same graph. One sweep from the root to the leaves; the local derivatives are those of the rule table. Throws
 * NotDifferentiable where an operator has none.
 */
export function gradientNodes(g: Graph, root: NodeId, by: readonly NodeId[]): NodeId[] {
  const contributions = new Map<NodeId, NodeId[]>([[root, [g.integer(1)]]]);
  for (let node = root; node >= 0; node--) {
    const seeds = contributions.get(node);
    if (seeds === undefined) continue;
    const adjoint = g.sum(seeds);
    contributions.set(node, [adjoint]);
    for (const [operand, local] of localDerivatives(g, node)) {
      const share = g.product([adjoint, local]);
      const shares = contributions.get(operand);
      if (shares === undefined) contributions.set(operand, [share]);
      else shares.push(share);
    }
  }
  return by.map((node) => contributions.get(node)?.[0] ?? g.integer(0));
}

/** The derivative of a node by each of its operands, one after the other. */
function localDerivatives(g: Graph, node: NodeId): (readonly [operand: NodeId, local: NodeId])[] {
  const operands = g.operandsOf(node).filter((operand) => !g.isClosed[operand]);
  switch (g.op[node]) {
    case OP.sum:
      return operands.map((operand) => [operand, g.integer(1)]);
    case OP.product:
      return g
        .operandsOf(node)
        .map((operand, i, all) => [operand, g.product(all.filter((_, k) => k !== i))] as const)
        .filter(([operand]) => !g.isClosed[operand]);
    case OP.integerPower: {
      const [x, n] = [g.operand(node), g.second(node)];
      return operands.map(() => [x, g.product([g.integer(n), g.integerPower(x, n - 1)])]);
    }
    case OP.call: {
      const { name, order } = g.functionOf(node);
      return operands.map((x) => [x, g.call(name, order + 1, x)]);
    }
    default:
      return g
        .operandsOf(node)
        .map((operand, i) => [operand, i] as const)
        .filter(([operand]) => !g.isClosed[operand])
        .map(([operand, i]) => [operand, byRule(g, node, i)]);
  }
}

/** Names that no text can contain, for the operands and the value of an operation. */
const OPERANDS = ['\u0000a', '\u0000b'] as const;
const VALUE = '\u0000y';

function byRule(g: Graph, node: NodeId, index: number): NodeId {
  const operands = g.operandsOf(node);
  const names: Expression[] = operands.map((_, i) => symbol(OPERANDS[i]!));
  const partial = ruleOf(operatorOf(g, node)).partial(index, names, symbol(VALUE));
  if (partial === undefined) throw new NotDifferentiable(operatorOf(g, node));
  const nodes = new Map<string, NodeId>([
    [VALUE, node],
    ...operands.map((x, i) => [OPERANDS[i]!, x] as const),
  ]);
  const local = lower(g, partial, { shapes: new Map(), definitions: new Map(), vectors: 'columns', nodes });
  if (isTensor(local)) throw new NotDifferentiable(operatorOf(g, node));
  return local;
}

function operatorOf(g: Graph, node: NodeId): Operator {
  switch (g.op[node]) {
    case OP.power:
      return 'power';
    case OP.max:
      return 'max';
    case OP.min:
      return 'min';
    default:
      return unaryName(g.op[node]!);
  }
}
