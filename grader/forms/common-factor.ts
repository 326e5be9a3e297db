import { apply, number, type Expression } from '../language/expression.ts';
import * as rational from '../numeric/rational.ts';
import { monomialProduct, type Atoms, type Monomial, type Polynomial } from './polynomial.ts';

/** The highest monomial without coefficient that divides all of them: `x^-1` of `1/x + 1`. */
export function commonPowers(polynomial: Polynomial): Monomial['powers'] {
  const lowest = new Map<number, number>();
  for (const { powers } of polynomial.values()) for (const [index] of powers) lowest.set(index, Infinity);
  for (const { powers } of polynomial.values()) {
    const exponents = new Map(powers);
    for (const [index, least] of lowest) lowest.set(index, Math.min(least, exponents.get(index) ?? 0));
  }
  return [...lowest].filter(([, exponent]) => exponent !== 0);
}

/** The polynomial divided by powers of atoms. */
export function dividedBy(polynomial: Polynomial, powers: Monomial['powers']): readonly Monomial[] {
  const divisor: Monomial = {
    coefficient: rational.ONE,
    powers: powers.map(([index, exponent]) => [index, -exponent]),
  };
  return [...polynomial.values()].map((monomial) => monomialProduct(monomial, divisor));
}

/** The largest whole number that divides all coefficients; undefined where one of them is no whole number. */
export function contentOf(monomials: Iterable<Monomial>): bigint | undefined {
  let content = 0n;
  for (const { coefficient } of monomials) {
    if (!rational.isInteger(coefficient)) return undefined;
    content = rational.greatestCommonDivisor(content, rational.absolute(coefficient).numerator);
  }
  return content;
}

/** A whole number times powers of atoms, as one would write it; undefined for a bare 1. */
export function expressionOf(
  factor: bigint,
  powers: Monomial['powers'],
  atoms: Atoms,
): Expression | undefined {
  const written = powers.map(([index, exponent]) => {
    const base = atoms.expressions[index]!;
    if (exponent === 1) return base;
    const times = number(Math.abs(exponent));
    return apply('power', base, exponent < 0 ? apply('negate', times) : times);
  });
  const factors = factor === 1n ? written : [number(String(factor)), ...written];
  return factors.length === 0 ? undefined : factors.reduce((a, b) => apply('multiply', a, b));
}

/** The monomials times the least whole number that makes all coefficients whole. */
export function withoutDenominators(terms: readonly Monomial[]): readonly Monomial[] {
  const multiple = rational.integer(
    terms.reduce((product, { coefficient: { denominator } }) => {
      return (product / rational.greatestCommonDivisor(product, denominator)) * denominator;
    }, 1n),
  );
  return terms.map((term) => ({ ...term, coefficient: rational.product(multiple, term.coefficient) }));
}
