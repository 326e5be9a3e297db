import { COMMON, type Notation } from './notation.ts';

/** Formulas as mathjs reads them. Its `*` is the matrix product; functions of a matrix are not entry by entry. */
export const MATHJS: Notation = {
  operators: {
    ...COMMON,
    cbrt: (x) => `cbrt(${x})`,
    root: (x, n) => `nthRoot(${x}, ${n})`,
    asec: (x) => `asec(${x})`,
    acsc: (x) => `acsc(${x})`,
    asech: (x) => `asech(${x})`,
    acsch: (x) => `acsch(${x})`,
    acoth: (x) => `acoth(${x})`,
    factorial: (n) => `factorial(${n})`,
    binomial: (n, k) => `combinations(${n}, ${k})`,
    step: (x) => `(${x} > 0 ? 1 : 0)`,
  },
  number: (text) => text,
  tensors: {
    operators: {
      add: COMMON.add,
      subtract: COMMON.subtract,
      negate: COMMON.negate,
      multiply: COMMON.multiply,
      dot: COMMON.dot,
      divide: COMMON.divide,
      power: COMMON.power,
      hadamard: (a, b) => `dotMultiply(${a}, ${b})`,
      transpose: (a) => `transpose(${a})`,
    },
    innerProduct: (a, b) => `dot(${a}, ${b})`,
    entrywise: (ofT, operand) => `map(${operand}, f(t) = ${ofT})`,
  },
};
