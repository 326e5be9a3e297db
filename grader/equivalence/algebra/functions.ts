import type { NodeId } from '../../graph/graph.ts';
import { OP, unaryCode } from '../../graph/primitives.ts';
import type { UnaryPrimitive } from '../../numeric/primitives.ts';
import * as rational from '../../numeric/rational.ts';
import type { Rational } from '../../numeric/rational.ts';
import type { Algebra } from './algebra.ts';
import { inLowestTerms } from './clear.ts';
import * as poly from './polynomial.ts';
import type { Polynomial, Power, Term } from './polynomial.ts';
import { absoluteValue } from './positive-part.ts';
import { NoValue, power } from './powers.ts';
import { isPositive, primitive } from './primitive.ts';
import { primePowers } from './primes.ts';
import { isNeverNegative } from './sign.ts';

type Rule = (a: Algebra, x: Polynomial) => Polynomial;

const LN = unaryCode('ln');
const HALF = rational.fraction(1n, 2n);
const TWO = rational.integer(2);

/** A function of which nothing is known but that equal arguments give equal values. */
export function opaque(a: Algebra, x: Polynomial, of: (argument: NodeId) => NodeId): Polynomial {
  const node = of(a.node(inLowestTerms(a, x)));
  return a.graph.isConstant(node) ? poly.constant(a.graph.constantOf(node)) : poly.powerOfAtom(node);
}

const plain =
  (name: UnaryPrimitive): Rule =>
  (a, x) =>
    opaque(a, x, (argument) => a.graph.unary(name, argument));

/** f(-x) = ±f(x): the argument's leading coefficient is made positive. */
const symmetric =
  (parity: 1 | -1, f: Rule): Rule =>
  (a, x) => {
    const leading = poly.leadingTerm(x);
    if (leading === undefined || leading.coefficient.numerator > 0n) return f(a, x);
    return poly.scale(f(a, poly.negate(x)), rational.integer(parity));
  };

/** exp of a sum is a product: exp(x)^c for each term c x, e^c for a number c. */
export const exponential: Rule = (a, x) => {
  const factors = [...inLowestTerms(a, x).values()].map((term) => exponentialOfTerm(a, term));
  return a.product(...factors);
};

function exponentialOfTerm(a: Algebra, { coefficient, powers }: Term): Polynomial {
  if (powers.length === 0) return poly.powerOfAtom(a.graph.e(), coefficient);
  const [first] = powers;
  if (first !== undefined && powers.length === 1 && first[1] === rational.ONE && isLogarithm(a, first[0])) {
    // exp(c ln x) = x^c
    return power(a, a.arguments.get(first[0])!, coefficient);
  }
  const argument = poly.polynomial([{ coefficient: rational.ONE, powers }]);
  const atom = a.graph.unary('exp', a.node(argument));
  a.arguments.set(atom, argument);
  return poly.powerOfAtom(atom, coefficient);
}

function isLogarithm({ graph, arguments: known }: Algebra, atom: NodeId): boolean {
  return graph.op[atom] === LN && known.has(atom);
}

/** ln of a product of positive factors is a sum. */
export const logarithm: Rule = (a, given) => {
  const x = inLowestTerms(a, given);
  if (x.size === 0) throw new NoValue();
  const { factor, rest } = primitive(a, x, false);
  const [only] = rest.values();
  const outside = logarithmOfPositive(a, factor);
  if (rest.size > 1) return poly.add(outside, logarithmAtom(a, rest));
  const broken = only!.powers.filter(([, n]) => !rational.isInteger(n));
  const others = only!.powers.filter(([, n]) => rational.isInteger(n));
  const split = poly.add(outside, sumOfLogarithms(a, broken));
  const sign = only!.coefficient;
  const [single] = others;
  if (single === undefined && sign.numerator > 0n) return split;
  if (single !== undefined && others.length === 1 && sign.numerator > 0n) {
    const base = a.meaningOf(single[0]);
    // ln(x^n) is n ln(x) for an odd n, n ln|x| for an even one.
    const size = single[1].numerator % 2n === 0n ? absoluteValue(a, base) : base;
    return poly.add(split, poly.scale(logarithmAtom(a, size), single[1]));
  }
  return poly.add(split, logarithmAtom(a, poly.polynomial([{ coefficient: sign, powers: others }])));
};

function logarithmAtom(a: Algebra, x: Polynomial): Polynomial {
  const atom = a.graph.unary('ln', a.node(x));
  if (a.graph.isConstant(atom)) return poly.constant(a.graph.constantOf(atom));
  a.arguments.set(atom, x);
  return poly.powerOfAtom(atom);
}

function logarithmOfPositive(a: Algebra, { coefficient, powers }: Term): Polynomial {
  const primes = primePowers(coefficient).map(([prime, times]) =>
    poly.scale(logarithmAtom(a, poly.constant(rational.integer(prime))), rational.integer(times)),
  );
  return [...primes, sumOfLogarithms(a, powers)].reduce(poly.add);
}

/** Σ n ln(atom) */
function sumOfLogarithms(a: Algebra, powers: readonly Power[]): Polynomial {
  return powers.map(([atom, n]) => poly.scale(logarithmOfAtom(a, atom), n)).reduce(poly.add, poly.NOTHING);
}

function logarithmOfAtom(a: Algebra, atom: NodeId): Polynomial {
  const { graph } = a;
  if (graph.op[atom] === OP.e) return poly.UNIT;
  const argument = a.arguments.get(atom);
  if (isPositive(a, atom) && argument !== undefined) return argument;
  if (graph.isConstant(atom)) return logarithmAtom(a, poly.constant(graph.constantOf(atom)));
  return logarithmAtom(a, poly.powerOfAtom(atom));
}

/** (e^x + sign·e^-x)/2 */
const halfSum =
  (sign: 1 | -1): Rule =>
  (a, x) => {
    const other = poly.scale(exponential(a, poly.negate(x)), rational.integer(sign));
    return poly.scale(poly.add(exponential(a, x), other), HALF);
  };

/** 1/(1 + e^-x) */
const sigmoid: Rule = (a, x) =>
  power(a, poly.add(poly.UNIT, exponential(a, poly.negate(x))), rational.MINUS_ONE);

const sine: Rule = symmetric(-1, (a, x) => {
  const sin = plain('sin')(a, x);
  const [atom] = poly.atomsOf(sin);
  if (atom !== undefined && !a.replaced.has(atom)) {
    const cos = cosine(a, x);
    a.replaced.set(atom, { power: 2n, by: poly.subtract(poly.UNIT, a.multiply(cos, cos)) });
  }
  return sin;
});

const cosine: Rule = symmetric(1, plain('cos'));

/** So many factors are split off a factorial. */
const MOST_FACTORS = 8n;

/** (x + k)! = x! (x + 1) … (x + k), and x!/(x (x - 1) …) for a negative k. */
const factorial: Rule = (a, x) => {
  const shift = rational.floor(x.get('')?.coefficient ?? rational.ZERO).numerator;
  if (x.size < 2 || shift === 0n || shift > MOST_FACTORS || shift < -MOST_FACTORS)
    return plain('factorial')(a, x);
  const from = poly.subtract(x, poly.constant(rational.integer(shift)));
  const plus = (k: bigint): Polynomial => poly.add(from, poly.constant(rational.integer(k)));
  let result = plain('factorial')(a, from);
  for (let k = 1n; k <= shift; k++) result = a.multiply(result, plus(k));
  for (let k = 0n; k > shift; k--) result = a.multiply(result, power(a, plus(k), rational.MINUS_ONE));
  return result;
};

const THREE = rational.integer(3);
const THIRD = rational.fraction(1n, 3n);

/** The cube root of a product is the product of the cube roots, whatever their signs. */
const cubeRoot: Rule = (a, x) => {
  if (x.size === 0) return x;
  const { factor, rest } = primitive(a, x, false);
  const [only] = rest.values();
  const outside = power(a, poly.polynomial([factor]), THIRD);
  if (rest.size > 1) return a.multiply(outside, cubeRootAtom(a, rest));
  const sign = poly.constant(only!.coefficient);
  return a.product(outside, sign, ...only!.powers.map((one) => cubeRootOfPower(a, one)));
};

/** cbrt(x^n) is x to the whole number of times that 3 goes into n, times cbrt(x) to the rest. */
function cubeRootOfPower(a: Algebra, [atom, exponent]: Power): Polynomial {
  if (!rational.isInteger(exponent)) return poly.powerOfAtom(atom, rational.product(exponent, THIRD));
  const times = rational.floor(rational.product(exponent, THIRD));
  const rest = rational.difference(exponent, rational.product(times, THREE));
  const whole = power(a, poly.powerOfAtom(atom), times);
  return a.multiply(whole, power(a, cubeRootAtom(a, poly.powerOfAtom(atom)), rest));
}

/** An atom of which the cube is known; cbrt(-x) is -cbrt(x). */
const cubeRootAtom: Rule = symmetric(-1, (a, x) => {
  const root = plain('cbrt')(a, x);
  for (const atom of poly.atomsOf(root)) a.replaced.set(atom, { power: 3n, by: x });
  return root;
});

/** A function that is constant on either side of 0; at isolated zeros of its argument it jumps. */
const constantOnSides =
  (name: 'sign' | 'step', below: Rational): Rule =>
  (a, given) => {
    const x = inLowestTerms(a, given);
    if (poly.constantValue(x) !== undefined) return plain(name)(a, x);
    const { rest } = primitive(a, x, false);
    const upward = poly.leadingTerm(rest)!.coefficient.numerator > 0n;
    const argument = upward ? rest : poly.negate(rest);
    const value = valueOnSide(a, name, argument, below);
    // The values on both sides have the sum 1 + below.
    const sum = poly.constant(rational.sum(rational.ONE, below));
    return upward ? value : poly.subtract(sum, value);
  };

function valueOnSide(a: Algebra, name: 'sign' | 'step', x: Polynomial, below: Rational): Polynomial {
  const node = a.node(x);
  if (a.choices.get(node) ?? isNeverNegative(a, poly.subtract(x, SOMETHING))) return poly.UNIT;
  if (a.choices.has(node) || isNeverNegative(a, poly.subtract(poly.negate(x), SOMETHING)))
    return poly.constant(below);
  a.branches.set(node, x);
  return poly.powerOfAtom(a.graph.unary(name, node));
}

/** So far above 0 a polynomial has to stay for its sign to count as settled. */
const SOMETHING = poly.constant(rational.fraction(1n, 2n ** 40n));

/** The functions of one argument in normal form: an identity a row, each valid wherever both of its sides are defined. */
export const FUNCTIONS = {
  exp: exponential,
  ln: logarithm,
  sqrt: (a, x) => power(a, x, HALF),
  cbrt: cubeRoot,
  sin: sine,
  cos: cosine,
  tan: (a, x) => a.multiply(sine(a, x), power(a, cosine(a, x), rational.MINUS_ONE)),
  asin: symmetric(-1, plain('asin')),
  /** π/2 - asin(x) */
  acos: (a, x) =>
    poly.subtract(
      poly.powerOfAtom(a.graph.pi()),
      poly.add(poly.scale(poly.powerOfAtom(a.graph.pi()), HALF), symmetric(-1, plain('asin'))(a, x)),
    ),
  atan: symmetric(-1, plain('atan')),
  sinh: halfSum(-1),
  cosh: halfSum(1),
  /** 2σ(2x) - 1 */
  tanh: (a, x) => poly.subtract(poly.scale(sigmoid(a, poly.scale(x, TWO)), TWO), poly.UNIT),
  /** ln(x + sqrt(x² + 1)) */
  asinh: symmetric(-1, (a, x) =>
    logarithm(a, poly.add(x, power(a, poly.add(a.multiply(x, x), poly.UNIT), HALF))),
  ),
  /** ln(x + sqrt(x² - 1)) */
  acosh: (a, x) => logarithm(a, poly.add(x, power(a, poly.subtract(a.multiply(x, x), poly.UNIT), HALF))),
  /** (ln(1 + x) - ln(1 - x))/2 */
  atanh: (a, x) =>
    poly.scale(
      poly.subtract(logarithm(a, poly.add(poly.UNIT, x)), logarithm(a, poly.subtract(poly.UNIT, x))),
      HALF,
    ),
  sigmoid,
  abs: absoluteValue,
  sign: constantOnSides('sign', rational.MINUS_ONE),
  step: constantOnSides('step', rational.ZERO),
  floor: plain('floor'),
  factorial,
} as const satisfies Record<UnaryPrimitive, Rule>;
