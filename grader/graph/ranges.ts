import { toDouble } from '../numeric/rational.ts';
import {
  addRanges,
  EVERYTHING,
  integerPowerRange,
  maxRange,
  minRange,
  multiplyRanges,
  powerRange,
  UNARY_RANGES,
} from '../numeric/range.ts';
import type { Range } from '../numeric/range.ts';
import type { Graph, NodeId } from './graph.ts';
import { OP, unaryName } from './primitives.ts';

/** Where the values of each node lie, wherever it is defined, for symbols that lie in `symbolRange`. */
export function ranges(g: Graph, symbolRange: (symbol: number) => Range): Range[] {
  const result: Range[] = [];
  for (let node = 0; node < g.size; node++) result.push(rangeOf(g, node, result, symbolRange));
  return result;
}

function rangeOf(
  g: Graph,
  node: NodeId,
  known: readonly Range[],
  symbolRange: (symbol: number) => Range,
): Range {
  const at = (operand: NodeId): Range => known[operand]!;
  switch (g.op[node]) {
    case OP.constant: {
      const value = toDouble(g.constantOf(node));
      return addRanges({ low: value, high: value }, { low: 0, high: 0 });
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
