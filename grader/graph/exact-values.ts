import type { Graph, NodeId } from './graph.ts';
import { OP } from './primitives.ts';

/** A fraction that is not reduced: that would take longer than the few operations on it. */
export interface Quotient {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** Bits that all values together may have. */
const MOST_BITS = 2 ** 19;

/**
 * The exact values of rational nodes and of all below them, at a whole number for each symbol. `nodes` lists operands before what
 * is made of them. Undefined where a node divides by 0, or where the numbers become too long.
 */
export function exactValues(
  g: Graph,
  nodes: readonly NodeId[],
  symbolAt: (symbol: number) => bigint,
): ReadonlyMap<NodeId, Quotient> | undefined {
  const values = new Map<NodeId, Quotient>();
  let room = MOST_BITS;
  for (const node of nodes) {
    const value = exactValue(g, node, (operand) => values.get(operand)!, symbolAt, room);
    if (value === undefined || value.bottom === 0n) return undefined;
    room -= bits(value);
    values.set(node, value);
  }
  return values;
}

function exactValue(
  g: Graph,
  node: NodeId,
  at: (operand: NodeId) => Quotient,
  symbolAt: (symbol: number) => bigint,
  room: number,
): Quotient | undefined {
  switch (g.op[node]) {
    case OP.constant: {
      const { numerator, denominator } = g.constantOf(node);
      return { top: numerator, bottom: denominator };
    }
    case OP.symbol:
      return { top: symbolAt(g.symbolOf(node)), bottom: 1n };
    case OP.sum:
      return joined(g.operandsOf(node).map(at), plus, room);
    case OP.product:
      return joined(g.operandsOf(node).map(at), times, room);
    default:
      return power(at(g.operand(node)), g.second(node), room);
  }
}

function joined(
  operands: readonly Quotient[],
  join: (a: Quotient, b: Quotient) => Quotient,
  room: number,
): Quotient | undefined {
  let total = operands[0]!;
  for (const operand of operands.slice(1)) {
    if (bits(total) + bits(operand) > room) return undefined;
    total = join(total, operand);
  }
  return total;
}

function plus(a: Quotient, b: Quotient): Quotient {
  if (a.bottom === b.bottom) return { top: a.top + b.top, bottom: a.bottom };
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}

function times(a: Quotient, b: Quotient): Quotient {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}

function power({ top, bottom }: Quotient, exponent: number, room: number): Quotient | undefined {
  if (exponent <= 0 && top === 0n) return undefined;
  const n = BigInt(Math.abs(exponent));
  if (bits({ top, bottom }) * Math.abs(exponent) > room) return undefined;
  return exponent < 0 ? { top: bottom ** n, bottom: top ** n } : { top: top ** n, bottom: bottom ** n };
}

/** How many bits a fraction has, or a few more. */
function bits({ top, bottom }: Quotient): number {
  return length(top) + length(bottom);
}

const SMALL = 2n ** 31n;

function length(n: bigint): number {
  return n < SMALL && n > -SMALL ? 32 - Math.clz32(Math.abs(Number(n))) : n.toString(16).length * 4;
}
