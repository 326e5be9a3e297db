import type { Graph, NodeId } from './graph.ts';
import { OP } from './primitives.ts';
import type { Room } from '../numeric/room.ts';

/**
 * An upper bound, as a logarithm to base 2, of every coefficient of N₁D₂ - N₂D₁, where a = N₁/D₁ and b = N₂/D₂ are rational nodes
 * written out over whole numbers, nothing cancelled. It follows the sums of the coefficients' sizes, for which
 * |f + g| ≤ |f| + |g| and |f·g| ≤ |f|·|g|. `nodes` lists both and all below them, operands first.
 */
export function coefficientBound(
  g: Graph,
  nodes: readonly NodeId[],
  a: NodeId,
  b: NodeId,
  room: Room,
): number {
  const tops = room.take(g.size);
  const bottoms = room.take(g.size);
  for (const node of nodes) bound(g, node, tops, bottoms);
  return 1 + Math.max(tops[a]! + bottoms[b]!, tops[b]! + bottoms[a]!);
}

/** Puts the logarithms for numerator and denominator of a node into the two lists. */
function bound(g: Graph, node: NodeId, tops: Float64Array, bottoms: Float64Array): void {
  let [top, bottom] = [0, 0];
  const count = g.operandCount(node);
  switch (g.op[node]) {
    case OP.constant: {
      const { numerator, denominator, whole } = g.constantOf(node);
      if (whole === whole) top = Math.log2(Math.max(1, Math.abs(whole)));
      else [top, bottom] = [bits(numerator), bits(denominator)];
      break;
    }
    case OP.sum: {
      let largest = -Infinity;
      for (let i = 0; i < count; i++) {
        const operand = g.operandAt(node, i);
        bottom += bottoms[operand]!;
        largest = Math.max(largest, tops[operand]! - bottoms[operand]!);
      }
      top = largest + bottom + Math.log2(count);
      break;
    }
    case OP.product:
      for (let i = 0; i < count; i++) {
        top += tops[g.operandAt(node, i)]!;
        bottom += bottoms[g.operandAt(node, i)]!;
      }
      break;
    case OP.integerPower: {
      const [base, exponent] = [g.operand(node), g.second(node)];
      top = Math.abs(exponent) * (exponent > 0 ? tops : bottoms)[base]!;
      bottom = Math.abs(exponent) * (exponent > 0 ? bottoms : tops)[base]!;
      break;
    }
    default:
      break;
  }
  tops[node] = top;
  bottoms[node] = bottom;
}

function bits(n: bigint): number {
  return 4 * n.toString(16).length;
}
