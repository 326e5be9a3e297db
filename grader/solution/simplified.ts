import * as build from '../graph/build.ts';
import { apply, mapChildren, number, sameExpression, type Expression } from '../language/expression.ts';
import * as rational from '../numeric/rational.ts';
import type { Rational } from '../numeric/rational.ts';
import { shortDecimal } from './short-decimal.ts';

/**
 * A formula as one writes it at the end of a line: like terms and like factors put together, one fraction line, the number first.
 * What is equal stays equal, but may become defined where it was not.
 */
export function simplified(expression: Expression): Expression {
  const inside = mapChildren(expression, simplified);
  if (inside.kind !== 'apply') return inside;
  switch (inside.operator) {
    case 'add':
    case 'subtract':
      return likeTerms(inside);
    case 'multiply':
    case 'divide':
    case 'negate':
    case 'power':
      return writtenProduct(productOf(inside));
    default:
      return inside;
  }
}

/** A factor to a whole power, which is negative below the fraction line. */
interface Factor {
  readonly base: Expression;
  readonly exponent: number;
}

/** A number times factors; `decimal` where the number was written with a point. */
interface Product {
  readonly coefficient: Rational;
  readonly factors: readonly Factor[];
  readonly decimal: boolean;
}

const ONE: Product = { coefficient: rational.ONE, factors: [], decimal: false };

function productOf(expression: Expression): Product {
  if (expression.kind === 'number')
    return {
      coefficient: rational.parseDecimal(expression.text),
      factors: [],
      decimal: /[.e]/.test(expression.text),
    };
  const single: Product = { ...ONE, factors: [{ base: expression, exponent: 1 }] };
  if (expression.kind !== 'apply') return single;
  const [a, b] = [expression.operands[0]!, expression.operands[1]!];
  switch (expression.operator) {
    case 'negate':
      return times({ ...ONE, coefficient: rational.MINUS_ONE }, productOf(a));
    case 'multiply':
      return times(productOf(a), productOf(b));
    case 'divide':
      return overProduct(productOf(a), productOf(b)) ?? single;
    case 'power':
      return powerOf(productOf(a), a, b) ?? single;
    default:
      return single;
  }
}

/** A whole power of a single factor, or of a number. */
function powerOf(
  { coefficient, factors, decimal }: Product,
  base: Expression,
  exponent: Expression,
): Product | undefined {
  const n = wholeOf(exponent);
  if (n === undefined || n === 0) return undefined;
  if (factors.length === 0) {
    const value = Math.abs(n) <= 64 ? rational.integerPower(coefficient, n) : undefined;
    return value && { coefficient: value, factors: [], decimal };
  }
  if (factors.length > 1 || !rational.equal(coefficient, rational.ONE))
    return { ...ONE, factors: [{ base, exponent: n }] };
  return { ...ONE, factors: [{ base: factors[0]!.base, exponent: factors[0]!.exponent * n }] };
}

function wholeOf(exponent: Expression): number | undefined {
  if (exponent.kind === 'apply' && exponent.operator === 'negate') {
    const inside = wholeOf(exponent.operands[0]!);
    return inside === undefined ? undefined : -inside;
  }
  const isWhole = exponent.kind === 'number' && /^\d{1,6}$/.test(exponent.text);
  return isWhole ? Number(exponent.text) : undefined;
}

function times(a: Product, b: Product): Product {
  const factors = [...a.factors];
  for (const factor of b.factors) {
    const at = factors.findIndex(({ base }) => sameExpression(base, factor.base));
    if (at < 0) factors.push(factor);
    else factors[at] = { base: factor.base, exponent: factors[at]!.exponent + factor.exponent };
  }
  return {
    coefficient: rational.product(a.coefficient, b.coefficient),
    factors: factors.filter(({ exponent }) => exponent !== 0),
    decimal: a.decimal || b.decimal,
  };
}

function overProduct(a: Product, b: Product): Product | undefined {
  const coefficient = rational.integerPower(b.coefficient, -1);
  if (coefficient === undefined) return undefined;
  const factors = b.factors.map(({ base, exponent }) => ({ base, exponent: -exponent }));
  return times(a, { coefficient, factors, decimal: b.decimal });
}

function writtenProduct({ coefficient, factors, decimal }: Product): Expression {
  if (coefficient.numerator === 0n) return number(0);
  const size = rational.absolute(coefficient);
  const point = decimal ? shortDecimal(size) : undefined;
  const [top, bottom] = point
    ? [point, number(1)]
    : [number(String(size.numerator)), number(String(size.denominator))];
  const above = factors.filter(({ exponent }) => exponent > 0).map(powerExpression);
  const below = factors.filter(({ exponent }) => exponent < 0).map(powerExpression);
  const numerator = joined(top, above);
  const denominator = joined(bottom, below);
  const whole = isOne(denominator) ? numerator : apply('divide', numerator, denominator);
  return coefficient.numerator < 0n ? apply('negate', whole) : whole;
}

function powerExpression({ base, exponent }: Factor): Expression {
  return build.power(base, number(Math.abs(exponent)));
}

function joined(size: Expression, factors: readonly Expression[]): Expression {
  const all = isOne(size) && factors.length > 0 ? factors : [size, ...factors];
  return all.reduce((a, b) => apply('multiply', a, b));
}

function isOne(expression: Expression): boolean {
  return expression.kind === 'number' && expression.text === '1';
}

/** Terms that differ in their number alone are one, in the place of the first. */
function likeTerms(sum: Expression): Expression {
  const terms: Product[] = [];
  for (const { coefficient, factors, decimal } of termsOf(sum, rational.ONE)) {
    if (coefficient.numerator === 0n) continue;
    const at = terms.findIndex((term) => sameFactors(term.factors, factors));
    if (at < 0) terms.push({ coefficient, factors, decimal });
    else {
      const before = terms[at]!;
      terms[at] = {
        factors,
        coefficient: rational.sum(before.coefficient, coefficient),
        decimal: before.decimal || decimal,
      };
    }
  }
  return terms
    .filter(({ coefficient }) => coefficient.numerator !== 0n)
    .map(writtenProduct)
    .reduce(build.sum, number(0));
}

function termsOf(sum: Expression, sign: Rational): readonly Product[] {
  if (sum.kind === 'apply' && (sum.operator === 'add' || sum.operator === 'subtract')) {
    const other = sum.operator === 'add' ? sign : rational.product(rational.MINUS_ONE, sign);
    return [...termsOf(sum.operands[0]!, sign), ...termsOf(sum.operands[1]!, other)];
  }
  const term = productOf(sum);
  return [{ ...term, coefficient: rational.product(sign, term.coefficient) }];
}

function sameFactors(a: readonly Factor[], b: readonly Factor[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ base, exponent }) =>
      b.some((other) => other.exponent === exponent && sameExpression(other.base, base)),
    )
  );
}
