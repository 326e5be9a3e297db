/**
 * Every operation an expression can hold: one union, from which the reader takes its names, the printer its
 * notation and `graph/rules.ts` (one row an operator) its shapes, values and derivatives.
 */

/** Written between, before or behind their operands. */
export type InfixOperator =
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'negate'
  | 'power'
  | 'dot'
  | 'hadamard'
  | 'transpose';

/**
 * How a named function is written. `arity` is a number of operands, 'many' for one or more, or 'vector' for one whose
 * entries may stand in the brackets by themselves: `softmax(1, 2)`.
 */
interface FunctionNotation {
  readonly arity: number | 'many' | 'vector';
  /** What a student may type; the first is what the text printer writes. */
  readonly spellings: readonly [string, ...string[]];
  /** What the LaTeX printer writes. */
  readonly latex: string;
}

const named = (latex: string, ...spellings: [string, ...string[]]): FunctionNotation => ({
  arity: 1,
  spellings,
  latex,
});
const operatorname = (...spellings: [string, ...string[]]): FunctionNotation => ({
  arity: 1,
  spellings,
  latex: `\\operatorname{${spellings[0]}}`,
});
const ofVector = (...spellings: [string, ...string[]]): FunctionNotation => ({
  ...operatorname(...spellings),
  arity: 'vector',
});

/**
 * The named functions. `log` takes (value, base) and prints as `log_b(x)`; the bare `log` that a student types is
 * the natural logarithm `ln`; `root` takes (radicand, index). The last six are functions of a vector.
 */
export const FUNCTIONS = {
  exp: named('\\exp', 'exp'),
  ln: named('\\ln', 'ln'),
  log: { arity: 2, spellings: ['log'], latex: '\\log' },
  sqrt: named('\\sqrt', 'sqrt', '√'),
  cbrt: named('\\sqrt[3]', 'cbrt', '∛'),
  root: { arity: 2, spellings: ['root'], latex: '\\operatorname{root}' },
  sin: named('\\sin', 'sin'),
  cos: named('\\cos', 'cos'),
  tan: named('\\tan', 'tan', 'tg'),
  sec: named('\\sec', 'sec'),
  csc: named('\\csc', 'csc', 'cosec'),
  cot: named('\\cot', 'cot', 'ctg', 'cotan'),
  asin: named('\\arcsin', 'asin', 'arcsin'),
  acos: named('\\arccos', 'acos', 'arccos'),
  atan: named('\\arctan', 'atan', 'arctan'),
  asec: operatorname('asec', 'arcsec'),
  acsc: operatorname('acsc', 'arccsc'),
  acot: operatorname('acot', 'arccot'),
  sinh: named('\\sinh', 'sinh'),
  cosh: named('\\cosh', 'cosh'),
  tanh: named('\\tanh', 'tanh'),
  sech: operatorname('sech'),
  csch: operatorname('csch'),
  coth: named('\\coth', 'coth'),
  asinh: operatorname('asinh', 'arsinh', 'arcsinh'),
  acosh: operatorname('acosh', 'arcosh', 'arccosh'),
  atanh: operatorname('atanh', 'artanh', 'arctanh'),
  asech: operatorname('asech', 'arsech', 'arcsech'),
  acsch: operatorname('acsch', 'arcsch', 'arccsch'),
  acoth: operatorname('acoth', 'arcoth', 'arccoth'),
  abs: operatorname('abs'),
  sign: operatorname('sign', 'sgn', 'signum'),
  floor: operatorname('floor'),
  ceil: operatorname('ceil'),
  max: { arity: 'many', spellings: ['max'], latex: '\\max' },
  min: { arity: 'many', spellings: ['min'], latex: '\\min' },
  sigmoid: operatorname('sigmoid', 'sigma', 'σ', 'logistic', 'expit'),
  relu: operatorname('relu', 'ReLU', 'ReLu', 'Relu', 'RELU'),
  softplus: operatorname('softplus', 'Softplus'),
  step: operatorname('step', 'heaviside', 'Heaviside'),
  /** Printed as `n!`. */
  factorial: operatorname('factorial', 'fact'),
  binomial: { arity: 2, spellings: ['binom', 'binomial', 'nCr'], latex: '\\binom' },
  softmax: ofVector('softmax', 'Softmax', 'SoftMax'),
  logsumexp: ofVector('logsumexp', 'LogSumExp', 'LSE'),
  sum: ofVector('sum'),
  mean: ofVector('mean'),
  norm: ofVector('norm'),
  diag: ofVector('diag'),
} as const satisfies Record<string, FunctionNotation>;

export type FunctionName = keyof typeof FUNCTIONS;
export type Operator = InfixOperator | FunctionName;

const NAMES: ReadonlySet<string> = new Set(Object.keys(FUNCTIONS));

/** The notation of a named function. */
export function notationOf(name: FunctionName): FunctionNotation {
  return FUNCTIONS[name];
}

export function isFunctionName(operator: string): operator is FunctionName {
  return NAMES.has(operator);
}
