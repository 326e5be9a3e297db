import { isDouble, toDouble } from '../numeric/rational.ts';
import {
  addRanges,
  EVERYTHING,
  integerPowerRange,
  maxRange,
  minRange,
  multiplyRanges,
  powerRange,
  UNARY_RANGES,
  widened,
} from '../numeric/range.ts';
import type { Range } from '../numeric/range.ts';
import type { Graph, NodeId } from './graph.ts';
import { OP, unaryName } from './primitives.ts';

/** Where the values of a node lie, wherever it is defined. */
export type RangeOf = (node: NodeId) => Range;

/** The ranges of the nodes of a graph, also of those that are still to come, for symbols that lie in `symbolRange`. */
export function rangesOf(g: Graph, symbolRange: (symbol: number) => Range): RangeOf {
  const known = new Map<NodeId, Range>();
  const at: RangeOf = (node) => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const range = rangeOf(g, node, at, symbolRange);
    known.set(node, range);
    return range;
  };
  return at;
}

function rangeOf(g: Graph, node: NodeId, at: RangeOf, symbolRange: (symbol: number) => Range): Range {
  switch (g.op[node]) {
    case OP.constant: {
      const value = toDouble(g.constantOf(node));
      return isDouble(g.constantOf(node)) ? { low: value, high: value } : widened(value, value);
    }
    case OP.e:
      return { low: 2.7, high: 2.8 };
    case OP.pi:
      return { low: 3.1, high: 3.2 };
    case OP.symbol:
      return symbolRange(g.symbolOf(node));
    case OP.sum:
      return g.operandsOf(node).map(at).reduce(addRanges);
    case OP.product:
      return powersIn(g.operandsOf(node))
        .map(([factor, times]) => integerPowerRange(at(factor), times))
        .reduce(multiplyRanges);
    case OP.integerPower:
      return integerPowerRange(at(g.operand(node)), g.second(node));
    case OP.power:
      return powerRange(at(g.operand(node)));
    case OP.max:
      return maxRange(at(g.operand(node)), at(g.second(node)));
    case OP.min:
      return minRange(at(g.operand(node)), at(g.second(node)));
    case OP.call:
      return EVERYTHING;
    default:
      return UNARY_RANGES[unaryName(g.op[node]!)](at(g.operand(node)));
  }
}

/** Equal factors stand side by side: x·x·y is x², y. */
function powersIn(factors: readonly NodeId[]): [factor: NodeId, times: number][] {
  const powers: [NodeId, number][] = [];
  for (const factor of factors) {
    const last = powers.at(-1);
    if (last?.[0] === factor) last[1] += 1;
    else powers.push([factor, 1]);
  }
  return powers;
}
