import type { NodeId } from '../../graph/graph.ts';
import { OP, unaryCode } from '../../graph/primitives.ts';
import { addRanges, integerPowerRange, multiplyRanges } from '../../numeric/range.ts';
import type { Range } from '../../numeric/range.ts';
import * as rational from '../../numeric/rational.ts';
import type { Rational } from '../../numeric/rational.ts';
import type { Algebra } from './algebra.ts';
import { clear } from './clear.ts';
import * as poly from './polynomial.ts';
import { isPositive } from './primitive.ts';
import type { Polynomial, Term } from './polynomial.ts';
import { isPositiveSemidefinite } from './semidefinite.ts';
import { isNeverNegativeOn } from './sturm.ts';
import type { Univariate } from './sturm.ts';

/** Degrees beyond this are not looked at. */
const LARGEST_DEGREE = 16n;
/** Variables of a quadratic form. */
const MOST_VARIABLES = 8;
/** How often a kink may be split, or an exponential replaced by its tangent. */
const DEPTH = 4;

/** What a step of a proof counts in the budget, and so does each degree of a polynomial in one variable, squared. */
const STEP_OF_PROOF = 10;

const EXP = unaryCode('exp');
const LN = unaryCode('ln');

/**
 * Whether p >= 0 wherever it is defined, proved: by the ranges of its terms, as a polynomial in one variable, as a quadratic form, or
 * by what is known of relu, exp and ln. False means that none of these has shown it.
 */
export function isNeverNegative(a: Algebra, p: Polynomial): boolean {
  return isProved(a, p, DEPTH);
}

function isProved(a: Algebra, p: Polynomial, depth: number): boolean {
  a.budget.spend(STEP_OF_PROOF);
  const cleared = clear(a, p).polynomial;
  return (
    rangeOfPolynomial(a, cleared).low >= 0 ||
    isProvedInOneVariable(a, cleared) ||
    isSumOfSquares(cleared) ||
    (depth > 0 && (isProvedOnBothSides(a, p, depth) || isProvedByTangents(a, p, depth)))
  );
}

function rangeOfPolynomial(a: Algebra, p: Polynomial): Range {
  return [...p.values()].map((term) => rangeOfTerm(a, term)).reduce(addRanges, { low: 0, high: 0 });
}

function rangeOfTerm(a: Algebra, { coefficient, powers }: Term): Range {
  const value = rational.toDouble(coefficient);
  const sign = { low: Math.sign(value), high: Math.sign(value) };
  const size = rational.isDouble(coefficient)
    ? { low: Math.abs(value), high: Math.abs(value) }
    : { low: Math.abs(value) * (1 - 2 ** -50), high: Math.abs(value) * (1 + 2 ** -50) };
  return powers
    .map(([atom, exponent]) => rangeOfPower(a.rangeOf(atom), exponent))
    .reduce(multiplyRanges, multiplyRanges(sign, size));
}

function rangeOfPower(base: Range, exponent: Rational): Range {
  if (!rational.isInteger(exponent)) return { low: 0, high: Infinity };
  return integerPowerRange(base, Number(exponent.numerator));
}

function isProvedInOneVariable(a: Algebra, p: Polynomial): boolean {
  const [atom, ...others] = poly.atomsOf(p);
  if (atom === undefined || others.length > 0) return false;
  const variable = inOneVariable(a, p, atom);
  if (variable === undefined) return false;
  const { low, high } = a.rangeOf(atom);
  // Another unit than the atom itself, its root for example, is positive, and not bounded here.
  const plain = variable.unit === rational.ONE;
  if (!plain)
    return isNeverNegativeOn(variable.coefficients, {
      low: low >= 0 || variable.isBroken ? rational.ZERO : undefined,
      high: undefined,
    });
  return isNeverNegativeOn(variable.coefficients, { low: endOf(low), high: endOf(high) });
}

function endOf(x: number): Rational | undefined {
  return Number.isFinite(x) ? rational.fromDouble(x) : undefined;
}

/** A polynomial in t = atom^unit, multiplied by an even power of the atom where it has denominators. */
interface InOneVariable {
  readonly coefficients: Univariate;
  readonly unit: Rational;
  /** The atom is then not negative. */
  readonly isBroken: boolean;
}

function inOneVariable(a: Algebra, p: Polynomial, atom: NodeId): InOneVariable | undefined {
  const terms = [...p.values()];
  const exponents = terms.map((term) => poly.exponentOf(term, atom));
  const unit = exponents.reduce(commonUnit, rational.ZERO);
  const isBroken = !exponents.every(rational.isInteger);
  const steps = exponents.map((n) => rational.product(n, rational.integerPower(unit, -1)!).numerator);
  const lowest = steps.reduce((least, n) => (n < least ? n : least), 0n);
  // An even power keeps the sign.
  const raisedBy = -lowest + (lowest % 2n === 0n ? 0n : 1n);
  const degrees = steps.map((n) => n + raisedBy);
  const degree = degrees.reduce((most, n) => (n > most ? n : most), 0n);
  if (degree > LARGEST_DEGREE) return undefined;
  a.budget.spend(Number(degree * degree) * 2);
  const coefficients = Array.from({ length: Number(degree) + 1 }, () => rational.ZERO);
  terms.forEach((term, i) => (coefficients[Number(degrees[i]!)] = term.coefficient));
  return { coefficients, unit, isBroken };
}

/** The largest number of which both are whole multiples. */
function commonUnit(a: Rational, b: Rational): Rational {
  const [left, right] = [rational.absolute(a), rational.absolute(b)];
  const denominator = left.denominator * right.denominator;
  const [x, y] = [left.numerator * right.denominator, right.numerator * left.denominator];
  return rational.fraction(rational.greatestCommonDivisor(x, y), denominator);
}

/** Whether p is a quadratic form that is nowhere negative, in its atoms or in the same whole power of each. */
function isSumOfSquares(p: Polynomial): boolean {
  const atoms = [...poly.atomsOf(p)];
  if (atoms.length < 2 || atoms.length > MOST_VARIABLES) return false;
  const terms = [...p.values()];
  if (terms.some(({ powers }) => powers.some(([, n]) => n.numerator < 0n))) return false;
  const units = atoms.map((atom) =>
    terms.map((term) => poly.exponentOf(term, atom)).reduce(commonUnit, rational.ZERO),
  );
  const size = atoms.length + 1;
  const matrix = Array.from({ length: size }, () => Array.from({ length: size }, () => rational.ZERO));
  for (const term of terms) {
    const places = atoms.flatMap((atom, i) => {
      const times = rational.product(poly.exponentOf(term, atom), rational.integerPower(units[i]!, -1)!);
      return Array.from({ length: Math.min(3, Number(times.numerator)) }, () => i + 1);
    });
    if (places.length > 2) return false;
    const [i, j] = [places[0] ?? 0, places[1] ?? 0];
    const share = i === j ? term.coefficient : rational.product(term.coefficient, HALF);
    matrix[i]![j] = share;
    matrix[j]![i] = share;
  }
  return isPositiveSemidefinite(matrix);
}

const HALF = rational.fraction(1n, 2n);

/** A term c m relu(x), m positive, is c m x where x is positive and 0 where it is not: p has to be proved on either side. */
function isProvedOnBothSides(a: Algebra, p: Polynomial, depth: number): boolean {
  for (const [key, term] of p) {
    const power = term.powers.find(([atom, n]) => isPositivePart(a, atom) && n === rational.ONE);
    if (power === undefined) continue;
    const others = term.powers.filter((other) => other !== power);
    if (!others.every(([atom]) => isPositive(a, atom))) continue;
    const positive = poly.polynomial([{ coefficient: rational.ONE, powers: others }]);
    const argument = a.multiply(positive, a.arguments.get(power[0])!);
    const below = new Map(p);
    below.delete(key);
    const above = poly.add(below, poly.scale(argument, term.coefficient));
    return (
      isProvedWhere(a, argument, above, term.coefficient, depth) &&
      isProvedWhere(a, poly.negate(argument), below, term.coefficient, depth)
    );
  }
  return false;
}

function isPositivePart({ graph, arguments: known }: Algebra, atom: NodeId): boolean {
  return graph.op[atom] === OP.max && known.has(atom);
}

/** Whether p >= 0 wherever `condition` is: p less some multiple of the condition is nowhere negative. */
function isProvedWhere(
  a: Algebra,
  condition: Polynomial,
  p: Polynomial,
  coefficient: Rational,
  depth: number,
): boolean {
  const leading = poly.leadingTerm(condition)!;
  const inP = [...p.values()].find((term) => poly.sameTerm(term, leading))?.coefficient ?? rational.ZERO;
  const ratio = rational.product(inP, rational.integerPower(leading.coefficient, -1)!);
  return [rational.ZERO, ratio, rational.absolute(coefficient)].some(
    (times) =>
      times.numerator >= 0n && isProved(a, poly.subtract(p, poly.scale(condition, times)), depth - 1),
  );
}

/** e^x >= 1 + x and ln x <= x - 1: the first such term is replaced by its tangent. */
function isProvedByTangents(a: Algebra, p: Polynomial, depth: number): boolean {
  for (const [key, { coefficient, powers }] of p) {
    const [only] = powers;
    if (only === undefined || powers.length > 1 || a.graph.isClosed[only[0]]!) continue;
    const [atom, exponent] = only;
    const argument = a.arguments.get(atom);
    const upward = coefficient.numerator > 0n;
    const isExp = a.graph.op[atom] === EXP && upward;
    const isLn = a.graph.op[atom] === LN && !upward && exponent === rational.ONE;
    if (argument === undefined || !(isExp || isLn)) continue;
    const tangent = isExp
      ? poly.add(poly.UNIT, poly.scale(argument, exponent))
      : poly.subtract(argument, poly.UNIT);
    const rest = new Map(p);
    rest.delete(key);
    return isProved(a, poly.add(rest, poly.scale(tangent, coefficient)), depth - 1);
  }
  return false;
}
