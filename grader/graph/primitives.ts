import { UNARY_PRIMITIVES } from '../numeric/primitives.ts';
import type { UnaryPrimitive } from '../numeric/primitives.ts';

/**
 * The few operations that a computational graph is made of. Everything else in language/operators.ts is a
 * combination of these: see rules.ts.
 */

/** Operation codes: what a node of a Graph is. */
export const OP = {
  constant: 0,
  symbol: 1,
  e: 2,
  pi: 3,
  /** A sum of two or more nodes. */
  sum: 4,
  /** A product of two or more nodes. */
  product: 5,
  /** A node to a literal whole power, which may be negative. */
  integerPower: 6,
  power: 7,
  max: 8,
  min: 9,
  /** An unknown function of one argument, or a derivative of it. */
  call: 10,
  /** The first of the unary primitives; the others follow in their order. */
  unary: 11,
} as const;

const CODES: ReadonlyMap<UnaryPrimitive, number> = new Map(
  UNARY_PRIMITIVES.map((name, i) => [name, OP.unary + i]),
);

/** The operation code of a unary primitive. */
export function unaryCode(name: UnaryPrimitive): number {
  return CODES.get(name)!;
}

/** The unary primitive of an operation code. */
export function unaryName(code: number): UnaryPrimitive {
  return UNARY_PRIMITIVES[code - OP.unary]!;
}
