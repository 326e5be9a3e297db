import * as digits from '../numeric/digits.ts';
import type { Digits } from '../numeric/digits.ts';
import { isInteger } from '../numeric/rational.ts';
import type { Graph, NodeId } from './graph.ts';
import { OP, unaryName } from './primitives.ts';

/**
 * The values of the given nodes and all below them with 64 digits, at one point. `nodes` lists operands before what is made
 * of them; unknown functions cannot be evaluated so and are unknown. Values in `known` are not calculated again.
 */
export function evaluateDigits(
  g: Graph,
  nodes: readonly NodeId[],
  symbolAt: (symbol: number) => number,
  known?: ReadonlyMap<NodeId, Digits>,
): ReadonlyMap<NodeId, Digits> {
  const values = new Map<NodeId, Digits>(known);
  const at = (operand: NodeId): Digits => values.get(operand)!;
  for (const node of nodes) if (!values.has(node)) values.set(node, digitsOf(g, node, at, symbolAt));
  return values;
}

function digitsOf(
  g: Graph,
  node: NodeId,
  at: (operand: NodeId) => Digits,
  symbolAt: (symbol: number) => number,
): Digits {
  switch (g.op[node]) {
    case OP.constant:
      return digits.fromRational(g.constantOf(node));
    case OP.e:
      return digits.eulerNumber();
    case OP.pi:
      return digits.circleNumber();
    case OP.symbol:
      return digits.fromDouble(symbolAt(g.symbolOf(node)));
    case OP.sum:
      return g.operandsOf(node).map(at).reduce(digits.add);
    case OP.product:
      return g.operandsOf(node).map(at).reduce(digits.multiply);
    case OP.integerPower:
      return digits.integerPower(at(g.operand(node)), g.second(node));
    case OP.power: {
      const exponent = g.second(node);
      const neverWhole = g.isConstant(exponent) && !isInteger(g.constantOf(exponent));
      return digits.power(at(g.operand(node)), at(exponent), neverWhole);
    }
    case OP.max:
      return digits.larger(at(g.operand(node)), at(g.second(node)));
    case OP.min:
      return digits.negate(
        digits.larger(digits.negate(at(g.operand(node))), digits.negate(at(g.second(node)))),
      );
    case OP.call:
      return 'unknown';
    default:
      return digits.UNARY_DIGITS[unaryName(g.op[node]!)](at(g.operand(node)));
  }
}
