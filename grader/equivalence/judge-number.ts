import { evaluateDigits } from '../graph/digits.ts';
import { Graph } from '../graph/graph.ts';
import { nodesBelow } from '../graph/nodes-below.ts';
import { lower, ShapeMismatch } from '../graph/lower.ts';
import type { Expression } from '../language/expression.ts';
import { entriesOf, isTensor } from '../numeric/tensor.ts';
import * as rational from '../numeric/rational.ts';
import type { Rational } from '../numeric/rational.ts';
import { compareExpressions } from './compare-expressions.ts';
import { hasMargin, type Setting, type Tolerance } from './setting.ts';
import type { Judgement } from './verdict.ts';

/** A decimal answer to a reference of 0 may be off by this. */
const NEAR_ZERO = rational.fraction(1n, 10n ** 12n);
/** Beyond 10 to this power a value is not turned into a fraction. */
const LARGEST_EXPONENT = 5000;
/** A decimal that is right to fewer digits than this earns nothing. */
const FEWEST_DIGITS = 2;

/**
 * Judges a number. A decimal is right within half a unit of the reference's last digit asked for, however many digits it
 * has, and partly right to fewer digits, at least two; but a whole number has to be met exactly. Where the tolerance is a margin,
 * a number is right within it, ends included, whatever the reference is, and nothing is partly right. Exact forms (`7/4`,
 * `-ln(0.114)`) are compared exactly, unless the tolerance holds for all forms.
 *
 * @param rounded whether the answer may be a rounded number, which also one that came as a JSON number is
 */
export function judgeNumber(
  submission: Expression,
  reference: Expression,
  tolerance: Tolerance,
  setting: Setting,
  rounded: boolean = mayBeRounded(submission, tolerance),
): Judgement {
  const expected = rounded || tolerance.allForms ? closedValue(reference, setting) : undefined;
  if (hasMargin(tolerance)) return judgeWithin(submission, reference, expected, tolerance, setting);
  const exactly = expected === undefined || (rational.isInteger(expected) && expected.numerator !== 0n);
  if (exactly && !tolerance.allForms) return compareExpressions(submission, reference, setting);
  const value = closedValue(submission, setting);
  const right =
    value !== undefined && expected !== undefined ? digitsRight(value, expected, tolerance.digits) : 0;
  if (right >= tolerance.digits) return { verdict: 'correct', method: 'rounded' };
  const judgement = compareExpressions(submission, reference, setting);
  const isWrong = judgement.verdict === 'incorrect' && judgement.reason === 'value';
  if (!isWrong || right < FEWEST_DIGITS) return judgement;
  return { verdict: 'partial', reason: 'fewer-digits', method: 'rounded', digits: right };
}

function judgeWithin(
  submission: Expression,
  reference: Expression,
  expected: Rational | undefined,
  tolerance: Tolerance,
  setting: Setting,
): Judgement {
  const value = expected && closedValue(submission, setting);
  if (value && isAtMost(distance(value, expected), marginAround(expected, tolerance))) {
    return { verdict: 'correct', method: 'rounded' };
  }
  return compareExpressions(submission, reference, setting);
}

/** The larger of the two margins. */
function marginAround(reference: Rational, { absolute = 0, relative = 0 }: Tolerance): Rational {
  const byItself = asWritten(absolute);
  const bySize = rational.product(asWritten(relative), rational.absolute(reference));
  return isAtMost(byItself, bySize) ? bySize : byItself;
}

/** The decimal that an author wrote: 0.01 is a hundredth. */
function asWritten(written: number): Rational {
  return rational.parseDecimal(String(written));
}

function distance(a: Rational, b: Rational): Rational {
  return rational.absolute(rational.difference(a, b));
}

/**
 * Whether a number may be a rounded one: with a point or an exponent, possibly negated or times a power of ten (`2.17`, `-1.5e-8`,
 * `4.54·10^-5`). Within a margin a whole number may be one too.
 */
export function mayBeRounded(expression: Expression, tolerance: Tolerance): boolean {
  return isLiteral(expression, hasMargin(tolerance) ? /^/ : /[.e]/);
}

function isLiteral(expression: Expression, pattern: RegExp): boolean {
  if (expression.kind === 'number') return pattern.test(expression.text);
  if (expression.kind !== 'apply' || !isLiteral(expression.operands[0]!, pattern)) return false;
  return (
    expression.operator === 'negate' ||
    (expression.operator === 'multiply' && isPowerOfTen(expression.operands[1]!))
  );
}

function isPowerOfTen(expression: Expression): boolean {
  if (expression.kind !== 'apply' || expression.operator !== 'power') return false;
  const [base, exponent] = expression.operands;
  return base?.kind === 'number' && base.text === '10' && isWholeLiteral(exponent!);
}

function isWholeLiteral(expression: Expression): boolean {
  if (expression.kind === 'apply' && expression.operator === 'negate')
    return isWholeLiteral(expression.operands[0]!);
  return expression.kind === 'number' && /^\d+$/.test(expression.text);
}

/** To how many significant digits of the reference a value is right, `most` at the most. */
function digitsRight(value: Rational, reference: Rational, most: number): number {
  const error = distance(value, reference);
  if (reference.numerator === 0n) return isAtMost(error, NEAR_ZERO) ? most : 0;
  const leading = leadingExponent(rational.absolute(reference));
  for (let digits = most; digits > 0; digits--) {
    if (isAtMost(rational.product(error, rational.integer(2)), powerOfTen(leading - digits + 1)))
      return digits;
  }
  return 0;
}

/** k with 10^k <= x < 10^(k+1), for x > 0. */
function leadingExponent(x: Rational): number {
  let exponent = x.numerator.toString().length - x.denominator.toString().length;
  if (!isAtMost(powerOfTen(exponent), x)) exponent -= 1;
  return exponent;
}

function powerOfTen(exponent: number): Rational {
  return exponent >= 0
    ? rational.integer(10n ** BigInt(exponent))
    : rational.fraction(1n, 10n ** BigInt(-exponent));
}

function isAtMost(a: Rational, b: Rational): boolean {
  return a.numerator * b.denominator <= b.numerator * a.denominator;
}

/** Used again for every closed value. */
const scratch = new Graph();

/** The value of a closed scalar: exact where it is rational, otherwise to 64 digits; undefined where there is none. */
function closedValue(expression: Expression, setting: Setting): Rational | undefined {
  const graph = scratch;
  graph.clear();
  const root = lowered(graph, expression, setting);
  if (root === undefined || !graph.isClosed[root]) return undefined;
  if (graph.isConstant(root)) return graph.constantOf(root);
  const value = evaluateDigits(graph, nodesBelow(graph, [root]), () => NaN).get(root)!;
  if (typeof value === 'string' || Math.abs(value.value.e) > LARGEST_EXPONENT) return undefined;
  const size = rational.parseDecimal(value.value.abs().toExponential());
  return value.value.isNegative() ? rational.product(rational.MINUS_ONE, size) : size;
}

function lowered(graph: Graph, expression: Expression, setting: Setting): number | undefined {
  try {
    const value = lower(graph, expression, setting);
    return isTensor(value) ? undefined : entriesOf(value)[0];
  } catch (error) {
    if (error instanceof ShapeMismatch) return undefined;
    throw error;
  }
}
