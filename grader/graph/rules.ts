import { number } from '../language/expression.ts';
import type { Expression } from '../language/expression.ts';
import type { Operator } from '../language/operators.ts';
import { diagonal, entriesOf, isTensor, map, matrixProduct, transpose, zip } from '../numeric/tensor.ts';
import type { Value } from '../numeric/tensor.ts';
import * as build from './build.ts';
import type { Graph, NodeId } from './graph.ts';

/** What an operator means: its value, which settles its shape, and its derivative. */
export interface Rule {
  /** The value from those of the operands; undefined where their shapes do not fit. */
  readonly value: (g: Graph, operands: readonly Value<NodeId>[]) => Value<NodeId> | undefined;
  /**
   * The partial derivative by the i-th operand, all operands scalar. `y` is the expression itself. Undefined where
   * there is none to be had.
   */
  readonly partial: (i: number, operands: readonly Expression[], y: Expression) => Expression | undefined;
}

type Scalar = (g: Graph, ...x: NodeId[]) => NodeId;
type Line = (...x: Expression[]) => Expression;

/** A function of one argument: entry by entry on tensors. `derivative` takes (x, y = f(x)). */
function unary(
  value: (g: Graph, x: NodeId) => NodeId,
  derivative?: (x: Expression, y: Expression) => Expression,
): Rule {
  return {
    value(g, operands) {
      const x = operands[0]!;
      return isTensor(x) ? map(x, (entry) => value(g, entry)) : value(g, x);
    },
    partial: (_, [x], y) => derivative?.(x!, y),
  };
}

/** A function of two arguments, entry by entry, a scalar with every entry; one line an argument, from (a, b, y). */
function binary(value: Scalar, ...lines: Line[]): Rule {
  return {
    value(g, operands) {
      const [a, b] = [operands[0]!, operands[1]!];
      return isTensor(a) || isTensor(b) ? zip(a, b, (x, y) => value(g, x, y)) : value(g, a, b);
    },
    partial: (i, [a, b], y) => lines[i]?.(a!, b!, y),
  };
}

/** Of many arguments, from the left; the partial by one is 1 where that one is chosen. */
function choice(value: Scalar, chosen: (x: Expression, other: Expression) => Expression): Rule {
  return {
    value: (g, operands) =>
      operands.reduce<Value<NodeId> | undefined>(
        (a, b) => (a === undefined ? b : zip(a, b, (x, y) => value(g, x, y))),
        undefined,
      ),
    partial: (i, operands) =>
      build.product(...operands.filter((_, k) => k !== i).map((other) => chosen(operands[i]!, other))),
  };
}

function matmul(g: Graph, a: Value<NodeId>, b: Value<NodeId>): Value<NodeId> | undefined {
  if (!isTensor(a) && !isTensor(b)) return g.product([a, b]);
  return isTensor(a) && isTensor(b)
    ? matrixProduct(a, b, (row, column) => innerProduct(g, row, column))
    : zip(a, b, (x, y) => g.product([x, y]));
}

function innerProduct(g: Graph, a: readonly NodeId[], b: readonly NodeId[]): NodeId {
  return g.sum(a.map((x, k) => g.product([x, b[k]!])));
}

/** The dot product of two vectors of the same shape, otherwise the matrix product. */
function dot(g: Graph, a: Value<NodeId>, b: Value<NodeId>): Value<NodeId> | undefined {
  const vectors = isTensor(a) && isTensor(b) && (a.columns === 1 || a.rows === 1);
  return vectors && a.rows === b.rows && a.columns === b.columns
    ? innerProduct(g, a.entries, b.entries)
    : matmul(g, a, b);
}

/** x^y of scalars; a square matrix to a small whole power. */
function power(g: Graph, base: Value<NodeId>, exponent: Value<NodeId>): Value<NodeId> | undefined {
  if (isTensor(exponent)) return undefined;
  if (!isTensor(base)) return g.power(base, exponent);
  const times = g.isConstant(exponent) ? g.constantOf(exponent) : undefined;
  if (times === undefined || times.denominator !== 1n || times.numerator < 1n || times.numerator > 8n) {
    return undefined;
  }
  let result: Value<NodeId> | undefined = base;
  for (let n = 1n; n < times.numerator && result !== undefined; n++) result = matmul(g, result, base);
  return result;
}

const { sum, difference, product, quotient, negative, squared, reciprocal, fn } = build;
const ONE = number(1);
const TWO = number(2);
const sqrtOneMinus = (x: Expression): Expression => fn('sqrt', difference(ONE, squared(x)));

/** One row an operator. Derivatives as in any table of elementary derivatives (DLMF chapter 4). */
const RULES = {
  add: binary(
    (g, a, b) => g.sum([a, b]),
    () => ONE,
    () => ONE,
  ),
  subtract: binary(
    (g, a, b) => g.difference(a, b),
    () => ONE,
    () => negative(ONE),
  ),
  negate: unary(
    (g, x) => g.negative(x),
    () => negative(ONE),
  ),
  multiply: { value: (g, [a, b]) => matmul(g, a!, b!), partial: (i, operands) => operands[1 - i] },
  dot: { value: (g, [a, b]) => dot(g, a!, b!), partial: (i, operands) => operands[1 - i] },
  hadamard: binary(
    (g, a, b) => g.product([a, b]),
    (_, b) => b,
    (a) => a,
  ),
  divide: {
    value(g, operands) {
      const [a, b] = [operands[0]!, operands[1]!];
      if (isTensor(b)) return undefined;
      return isTensor(a) ? map(a, (x) => g.quotient(x, b)) : g.quotient(a, b);
    },
    partial: (i, [a, b]) => (i === 0 ? reciprocal(b!) : negative(quotient(a!, squared(b!)))),
  },
  power: {
    value: (g, [a, b]) => power(g, a!, b!),
    partial: (i, [a, b], y) =>
      i === 0 ? product(b!, build.power(a!, difference(b!, ONE))) : product(y, fn('ln', a!)),
  },
  transpose: { value: (_, [a]) => transpose(a!), partial: () => ONE },
  factorial: unary((g, x) => g.unary('factorial', x)),

  exp: unary(
    (g, x) => g.unary('exp', x),
    (_, y) => y,
  ),
  ln: unary(
    (g, x) => g.unary('ln', x),
    (x) => reciprocal(x),
  ),
  log: binary(
    (g, x, b) => g.quotient(g.unary('ln', x), g.unary('ln', b)),
    (x, b) => reciprocal(product(x, fn('ln', b))),
    (x, b) => negative(quotient(fn('ln', x), product(b, squared(fn('ln', b))))),
  ),
  sqrt: unary(
    (g, x) => g.unary('sqrt', x),
    (_, y) => reciprocal(product(TWO, y)),
  ),
  cbrt: unary(
    (g, x) => g.unary('cbrt', x),
    (_, y) => reciprocal(product(number(3), squared(y))),
  ),
  root: binary(
    root,
    (x, n, y) => quotient(y, product(n, x)),
    (x, n, y) => negative(quotient(product(y, fn('ln', x)), squared(n))),
  ),

  sin: unary(
    (g, x) => g.unary('sin', x),
    (x) => fn('cos', x),
  ),
  cos: unary(
    (g, x) => g.unary('cos', x),
    (x) => negative(fn('sin', x)),
  ),
  tan: unary(
    (g, x) => g.unary('tan', x),
    (_, y) => sum(ONE, squared(y)),
  ),
  sec: unary(
    (g, x) => g.reciprocal(g.unary('cos', x)),
    (x, y) => product(y, fn('tan', x)),
  ),
  csc: unary(
    (g, x) => g.reciprocal(g.unary('sin', x)),
    (x, y) => negative(product(y, fn('cot', x))),
  ),
  cot: unary(
    (g, x) => g.quotient(g.unary('cos', x), g.unary('sin', x)),
    (_, y) => negative(sum(ONE, squared(y))),
  ),
  asin: unary(
    (g, x) => g.unary('asin', x),
    (x) => reciprocal(sqrtOneMinus(x)),
  ),
  acos: unary(
    (g, x) => g.unary('acos', x),
    (x) => negative(reciprocal(sqrtOneMinus(x))),
  ),
  atan: unary(
    (g, x) => g.unary('atan', x),
    (x) => reciprocal(sum(ONE, squared(x))),
  ),
  asec: unary(
    (g, x) => g.unary('acos', g.reciprocal(x)),
    (x) => reciprocal(product(fn('abs', x), fn('sqrt', difference(squared(x), ONE)))),
  ),
  acsc: unary(
    (g, x) => g.unary('asin', g.reciprocal(x)),
    (x) => negative(reciprocal(product(fn('abs', x), fn('sqrt', difference(squared(x), ONE))))),
  ),
  /** The inverse cotangent with values between 0 and π, continuous at 0. */
  acot: unary(
    (g, x) => g.difference(g.quotient(g.pi(), g.integer(2)), g.unary('atan', x)),
    (x) => negative(reciprocal(sum(ONE, squared(x)))),
  ),
  sinh: unary(
    (g, x) => g.unary('sinh', x),
    (x) => fn('cosh', x),
  ),
  cosh: unary(
    (g, x) => g.unary('cosh', x),
    (x) => fn('sinh', x),
  ),
  tanh: unary(
    (g, x) => g.unary('tanh', x),
    (_, y) => difference(ONE, squared(y)),
  ),
  sech: unary(
    (g, x) => g.reciprocal(g.unary('cosh', x)),
    (x, y) => negative(product(y, fn('tanh', x))),
  ),
  csch: unary(
    (g, x) => g.reciprocal(g.unary('sinh', x)),
    (x, y) => negative(product(y, fn('coth', x))),
  ),
  coth: unary(
    (g, x) => g.reciprocal(g.unary('tanh', x)),
    (_, y) => difference(ONE, squared(y)),
  ),
  asinh: unary(
    (g, x) => g.unary('asinh', x),
    (x) => reciprocal(fn('sqrt', sum(squared(x), ONE))),
  ),
  acosh: unary(
    (g, x) => g.unary('acosh', x),
    (x) => reciprocal(product(fn('sqrt', difference(x, ONE)), fn('sqrt', sum(x, ONE)))),
  ),
  atanh: unary(
    (g, x) => g.unary('atanh', x),
    (x) => reciprocal(difference(ONE, squared(x))),
  ),
  asech: unary(
    (g, x) => g.unary('acosh', g.reciprocal(x)),
    (x) => negative(reciprocal(product(x, sqrtOneMinus(x)))),
  ),
  acsch: unary(
    (g, x) => g.unary('asinh', g.reciprocal(x)),
    (x) => negative(reciprocal(product(fn('abs', x), fn('sqrt', sum(ONE, squared(x)))))),
  ),
  acoth: unary(
    (g, x) => g.unary('atanh', g.reciprocal(x)),
    (x) => reciprocal(difference(ONE, squared(x))),
  ),

  /** Kinks: the derivative holds on either side of them. */
  abs: unary(
    (g, x) => g.unary('abs', x),
    (x) => fn('sign', x),
  ),
  sign: unary(
    (g, x) => g.unary('sign', x),
    () => number(0),
  ),
  step: unary(
    (g, x) => g.unary('step', x),
    () => number(0),
  ),
  floor: unary(
    (g, x) => g.unary('floor', x),
    () => number(0),
  ),
  ceil: unary(
    (g, x) => g.negative(g.unary('floor', g.negative(x))),
    () => number(0),
  ),
  max: choice(
    (g, a, b) => g.max(a, b),
    (x, other) => fn('step', difference(x, other)),
  ),
  min: choice(
    (g, a, b) => g.min(a, b),
    (x, other) => fn('step', difference(other, x)),
  ),
  relu: unary(
    (g, x) => g.max(g.integer(0), x),
    (x) => fn('step', x),
  ),

  sigmoid: unary(
    (g, x) => g.unary('sigmoid', x),
    (_, y) => product(y, difference(ONE, y)),
  ),
  softplus: unary(
    (g, x) => g.unary('ln', g.sum([g.integer(1), g.unary('exp', x)])),
    (x) => fn('sigmoid', x),
  ),
  binomial: binary((g, n, k) =>
    g.quotient(
      g.unary('factorial', n),
      g.product([g.unary('factorial', k), g.unary('factorial', g.difference(n, k))]),
    ),
  ),
  softmax: ofVector((g, x) => map(x, (entry) => g.reciprocal(sumOfExp(g, entriesOf(x), entry)))),
  logsumexp: ofVector((g, x) => {
    const [first, ...rest] = entriesOf(x);
    return rest.length === 0 ? first! : g.sum([first!, g.unary('ln', sumOfExp(g, entriesOf(x), first!))]);
  }),
  sum: ofVector((g, x) => total(g, entriesOf(x))),
  mean: ofVector((g, x) => g.quotient(total(g, entriesOf(x)), g.integer(entriesOf(x).length))),
  norm: ofVector((g, x) =>
    isTensor(x) ? g.unary('sqrt', innerProduct(g, x.entries, x.entries)) : g.unary('abs', x),
  ),
  diag: ofVector((g, x) => diagonal(entriesOf(x), g.integer(0))),
} as const satisfies Record<Operator, Rule>;

/** A function of a row or a column; a scalar is a vector of one entry. It has no line in a table of derivatives. */
function ofVector(value: (g: Graph, x: Value<NodeId>) => Value<NodeId>): Rule {
  return {
    value: (g, [x]) => (isTensor(x!) && x.rows > 1 && x.columns > 1 ? undefined : value(g, x!)),
    partial: () => undefined,
  };
}

/** Σ exp(x_j - from): with `from` among the x_j it has no kink, is at least 1, and overflows only where it is huge. */
function sumOfExp(g: Graph, x: readonly NodeId[], from: NodeId): NodeId {
  return total(
    g,
    x.map((entry) => (entry === from ? g.integer(1) : g.unary('exp', g.difference(entry, from)))),
  );
}

function total(g: Graph, x: readonly NodeId[]): NodeId {
  return x.length === 1 ? x[0]! : g.sum(x);
}

/** The n-th root: of all reals for an odd literal n, of x >= 0 otherwise. */
function root(g: Graph, x: NodeId, n: NodeId): NodeId {
  const index = g.isConstant(n) ? g.constantOf(n) : undefined;
  const odd = index !== undefined && index.denominator === 1n && index.numerator % 2n !== 0n;
  if (!odd) return g.power(x, g.reciprocal(n));
  if (index.numerator === 3n) return g.unary('cbrt', x);
  return g.product([g.unary('sign', x), g.power(g.unary('abs', x), g.reciprocal(n))]);
}

/** The rule of an operator. */
export function ruleOf(operator: Operator): Rule {
  return RULES[operator];
}
