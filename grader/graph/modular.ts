import { inverseModulo, multiplyModulo, powerModulo, reduceModulo } from '../numeric/modular.ts';
import type { Graph, NodeId } from './graph.ts';
import { OP } from './primitives.ts';

/**
 * The values of rational nodes and of all below them modulo a prime, at a residue for each symbol. `nodes` lists operands before
 * what is made of them. NaN where a node divides by 0.
 */
export function residues(
  g: Graph,
  nodes: readonly NodeId[],
  prime: number,
  symbolAt: (symbol: number) => number,
): Float64Array {
  const values = new Float64Array(g.size);
  for (const node of nodes) values[node] = residue(g, node, values, prime, symbolAt);
  return values;
}

function residue(
  g: Graph,
  node: NodeId,
  values: Float64Array,
  prime: number,
  symbolAt: (symbol: number) => number,
): number {
  switch (g.op[node]) {
    case OP.constant: {
      const { numerator, denominator } = g.constantOf(node);
      const top = reduceModulo(numerator, prime);
      if (denominator === 1n) return top;
      return multiplyModulo(top, inverseModulo(reduceModulo(denominator, prime), prime), prime);
    }
    case OP.symbol:
      return symbolAt(g.symbolOf(node));
    case OP.sum: {
      let total = 0;
      for (let i = 0; i < g.operandCount(node); i++) {
        total += values[g.operandAt(node, i)]!;
        if (total >= prime) total -= prime;
      }
      return total;
    }
    case OP.product: {
      let total = 1;
      for (let i = 0; i < g.operandCount(node); i++) {
        total = multiplyModulo(total, values[g.operandAt(node, i)]!, prime);
      }
      return total;
    }
    default:
      return powerModulo(values[g.operand(node)]!, g.second(node), prime);
  }
}

/** Upper bounds of the degree of numerator and denominator together, of the same nodes. */
export function degrees(g: Graph, nodes: readonly NodeId[]): Float64Array {
  const degree = new Float64Array(g.size);
  for (const node of nodes) {
    switch (g.op[node]) {
      case OP.symbol:
        degree[node] = 1;
        break;
      case OP.sum:
      case OP.product:
        for (let i = 0; i < g.operandCount(node); i++) degree[node]! += degree[g.operandAt(node, i)]!;
        break;
      case OP.integerPower:
        degree[node] = degree[g.operand(node)]! * Math.abs(g.second(node));
        break;
      default:
        break;
    }
  }
  return degree;
}
