/**
 * What one answer may be at most. Each limit is far above what any exercise needs and far below what could slow the
 * server; a text beyond one is refused with the limit's name.
 */
export const LIMITS = {
  /** Characters (UTF-16 code units) of one answer. */
  length: 2000,
  /** Nodes of the expression that was read. */
  nodes: 800,
  /** Brackets, exponents, signs and function calls inside each other. */
  depth: 60,
  /** Digits of one number literal. */
  digits: 40,
  /** The largest literal exponent, as in `x^1000` or `1e1000`. */
  exponent: 1000,
  /** Rows or columns of a matrix. */
  matrixSide: 32,
} as const;

export type LimitName = keyof typeof LIMITS;
