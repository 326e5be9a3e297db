import type { Operator } from '../../grader/language/operators.ts';

/** How an operator is written, from its operands as written; all of them stand in brackets already. */
export type Form = (...operands: string[]) => string;

/** How a system writes formulas. What it has no faithful form for is missing, and not asked about. */
export interface Notation {
  readonly operators: Readonly<Partial<Record<Operator, Form>>>;
  /** An unsigned decimal literal. */
  readonly number: (text: string) => string;
  /** An operator where one operand at least is a matrix or vector; none where the system is asked about scalars only. */
  readonly tensors?: TensorNotation;
}

export interface TensorNotation {
  readonly operators: Readonly<Partial<Record<Operator, Form>>>;
  /** The dot product of two vectors of the same shape. */
  readonly innerProduct: Form;
  /** A function of one argument on every entry, from the function of `t` and the tensor. */
  readonly entrywise: (ofT: string, operand: string) => string;
}

const infix =
  (sign: string): Form =>
  (a, b) =>
    `(${a} ${sign} ${b})`;

const named =
  (name: string): Form =>
  (...operands) =>
    `${name}(${operands.join(', ')})`;

/**
 * What all systems write alike. The functions of machine learning are written out, so that no system needs to know them:
 * relu(x) = (x + |x|)/2. `ln` is `log`, as in every system.
 */
export const COMMON = {
  add: infix('+'),
  subtract: infix('-'),
  multiply: infix('*'),
  dot: infix('*'),
  hadamard: infix('*'),
  divide: infix('/'),
  power: infix('^'),
  negate: (a) => `(-${a})`,
  transpose: (a) => a,
  exp: named('exp'),
  ln: named('log'),
  log: (x, base) => `(log(${x}) / log(${base}))`,
  sqrt: named('sqrt'),
  sin: named('sin'),
  cos: named('cos'),
  tan: named('tan'),
  sec: named('sec'),
  csc: named('csc'),
  cot: named('cot'),
  asin: named('asin'),
  acos: named('acos'),
  atan: named('atan'),
  acot: (x) => `(pi / 2 - atan(${x}))`,
  sinh: named('sinh'),
  cosh: named('cosh'),
  tanh: named('tanh'),
  sech: named('sech'),
  csch: named('csch'),
  coth: named('coth'),
  asinh: named('asinh'),
  acosh: named('acosh'),
  atanh: named('atanh'),
  abs: named('abs'),
  sign: named('sign'),
  floor: named('floor'),
  ceil: named('ceil'),
  max: named('max'),
  min: named('min'),
  sigmoid: (x) => `(1 / (1 + exp(-${x})))`,
  softplus: (x) => `log(1 + exp(${x}))`,
  relu: (x) => `((${x} + abs(${x})) / 2)`,
} satisfies Partial<Record<Operator, Form>>;
