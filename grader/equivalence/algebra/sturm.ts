import * as rational from '../../numeric/rational.ts';
import type { Rational } from '../../numeric/rational.ts';

/** The coefficients of a polynomial in one variable, from the constant on; the last is not 0. */
export type Univariate = readonly Rational[];

/** An open interval; undefined where it has no end. */
export interface Interval {
  readonly low: Rational | undefined;
  readonly high: Rational | undefined;
}

/**
 * Whether p >= 0 on the whole interval: p changes its sign at zeros of odd multiplicity alone, which Sturm's theorem counts
 * exactly; between them one value tells the sign.
 */
export function isNeverNegativeOn(p: Univariate, interval: Interval): boolean {
  if (p.length === 0) return true;
  return !changesSign(p, interval) && signInside(p, interval) >= 0;
}

function changesSign(p: Univariate, { low, high }: Interval): boolean {
  const odd = oddPart(p);
  const chain = sturmChain(odd);
  const roots = variations(chain, low, -1) - variations(chain, high, 1);
  const atEnd = high !== undefined && valueAt(odd, high).numerator === 0n ? 1 : 0;
  return roots - atEnd > 0;
}

/** The product of the factors of odd multiplicity, each once (Yun's square-free factorization). */
function oddPart(p: Univariate): Univariate {
  let rest = commonDivisor(p, derivative(p));
  let factors = quotient(p, rest);
  let odd: Univariate = [rational.ONE];
  for (let multiplicity = 1; factors.length > 1; multiplicity++) {
    const repeated = commonDivisor(factors, rest);
    if (multiplicity % 2 === 1) odd = multiply(odd, quotient(factors, repeated));
    factors = repeated;
    rest = quotient(rest, repeated);
  }
  return odd;
}

function sturmChain(p: Univariate): readonly Univariate[] {
  const chain = [p, derivative(p)];
  for (let last = chain[1]!; last.length > 1; last = chain.at(-1)!) {
    const next = divide(chain.at(-2)!, last).remainder.map((c) => rational.product(rational.MINUS_ONE, c));
    if (next.length === 0) break;
    chain.push(next);
  }
  return chain;
}

/** Changes of sign along the chain at x, or at the infinite end of the given direction. */
function variations(chain: readonly Univariate[], x: Rational | undefined, direction: 1 | -1): number {
  let changes = 0;
  let before = 0;
  for (const p of chain) {
    const sign = x === undefined ? signAtInfinity(p, direction) : rational.signOf(valueAt(p, x));
    if (sign === 0) continue;
    if (before !== 0 && sign !== before) changes += 1;
    before = sign;
  }
  return changes;
}

function signAtInfinity(p: Univariate, direction: 1 | -1): number {
  if (p.length === 0) return 0;
  const sign = rational.signOf(p.at(-1)!);
  return direction < 0 && p.length % 2 === 0 ? -sign : sign;
}

/** The sign of p somewhere inside where it is not 0. */
function signInside(p: Univariate, { low, high }: Interval): number {
  for (let k = 1; k <= p.length; k++) {
    const share = rational.fraction(BigInt(k), BigInt(p.length + 1));
    const sign = rational.signOf(valueAt(p, between(low, high, share)));
    if (sign !== 0) return sign;
  }
  return 0;
}

function between(low: Rational | undefined, high: Rational | undefined, share: Rational): Rational {
  if (low === undefined) return rational.difference(high ?? rational.ZERO, share);
  if (high === undefined) return rational.sum(low, share);
  return rational.sum(low, rational.product(share, rational.difference(high, low)));
}

function valueAt(p: Univariate, x: Rational): Rational {
  return p.reduceRight((value, c) => rational.sum(rational.product(value, x), c), rational.ZERO);
}

function derivative(p: Univariate): Univariate {
  return p.slice(1).map((c, k) => rational.product(c, rational.integer(k + 1)));
}

function multiply(p: Univariate, q: Univariate): Univariate {
  const product = Array.from({ length: p.length + q.length - 1 }, () => rational.ZERO);
  p.forEach((a, i) =>
    q.forEach((b, j) => (product[i + j] = rational.sum(product[i + j]!, rational.product(a, b)))),
  );
  return product;
}

/** The greatest common divisor, with the leading coefficient 1. */
function commonDivisor(p: Univariate, q: Univariate): Univariate {
  let [a, b] = [p, q];
  while (b.length > 0) [a, b] = [b, monic(divide(a, b).remainder)];
  return monic(a);
}

function monic(p: Univariate): Univariate {
  if (p.length === 0) return p;
  const inverse = rational.integerPower(p.at(-1)!, -1)!;
  return p.map((c) => rational.product(c, inverse));
}

function quotient(p: Univariate, q: Univariate): Univariate {
  return divide(p, q).quotient;
}

function divide(p: Univariate, q: Univariate): { quotient: Univariate; remainder: Univariate } {
  const rest = [...p];
  const inverse = rational.integerPower(q.at(-1)!, -1)!;
  const result: Rational[] = Array.from(
    { length: Math.max(0, p.length - q.length + 1) },
    () => rational.ZERO,
  );
  for (let shift = p.length - q.length; shift >= 0; shift--) {
    const factor = rational.product(rest[shift + q.length - 1]!, inverse);
    result[shift] = factor;
    q.forEach((c, k) => {
      rest[shift + k] = rational.difference(rest[shift + k]!, rational.product(factor, c));
    });
  }
  return { quotient: result, remainder: trimmed(rest) };
}

function trimmed(p: readonly Rational[]): Univariate {
  return p.slice(0, p.findLastIndex((c) => c.numerator !== 0n) + 1);
}
