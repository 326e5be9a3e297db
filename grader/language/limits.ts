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
  /** The largest literal power, as in `e^50000`: powers are never multiplied out. */
  exponent: 1_000_000,
  /** The largest exponent of a number, as in `1e1000`: numbers are exact, so its digits count. */
  decimalExponent: 1000,
  /** Rows or columns of a matrix. */
  matrixSide: 32,
  /** Primes behind a function: f'''' is its fourth derivative. */
  derivativeOrder: 4,
} as const;
