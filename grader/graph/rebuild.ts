import type { Graph, NodeId } from './graph.ts';
import { OP, unaryName } from './primitives.ts';

/**
 * Builds nodes of one graph again in another, with symbols replaced where `replacement` gives a node for a name; what is
 * constant then is folded. Linear in the size of the graph, however often its nodes are shared. `built` holds what nodes have become
 * already, or are to become.
 */
export function rebuild(
  from: Graph,
  roots: readonly NodeId[],
  to: Graph,
  replacement: (name: string) => NodeId | undefined,
  built = new Map<NodeId, NodeId>(),
): NodeId[] {
  const visit = (node: NodeId): NodeId => {
    const known = built.get(node);
    if (known !== undefined) return known;
    const again = rebuildNode(from, node, to, visit, replacement);
    built.set(node, again);
    return again;
  };
  return roots.map(visit);
}

function rebuildNode(
  from: Graph,
  node: NodeId,
  to: Graph,
  visit: (operand: NodeId) => NodeId,
  replacement: (name: string) => NodeId | undefined,
): NodeId {
  switch (from.op[node]) {
    case OP.constant:
      return to.constant(from.constantOf(node));
    case OP.e:
      return to.e();
    case OP.pi:
      return to.pi();
    case OP.symbol: {
      const name = from.symbols[from.symbolOf(node)]!;
      return replacement(name) ?? to.symbol(name);
    }
    case OP.integerPower:
      return to.integerPower(visit(from.operand(node)), from.second(node));
    case OP.call: {
      const { name, order } = from.functionOf(node);
      return to.call(name, order, visit(from.operand(node)));
    }
    default:
      return join(from, node, to, from.operandsOf(node).map(visit));
  }
}

function join(from: Graph, node: NodeId, to: Graph, operands: readonly NodeId[]): NodeId {
  const [a, b] = [operands[0]!, operands[1]!];
  switch (from.op[node]) {
    case OP.sum:
      return to.sum(operands);
    case OP.product:
      return to.product(operands);
    case OP.power:
      return to.power(a, b);
    case OP.max:
      return to.max(a, b);
    case OP.min:
      return to.min(a, b);
    default:
      return to.unary(unaryName(from.op[node]!), a);
  }
}
