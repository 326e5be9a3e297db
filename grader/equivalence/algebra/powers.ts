import * as rational from '../../numeric/rational.ts';
import type { Rational } from '../../numeric/rational.ts';
import type { Algebra } from './algebra.ts';
import { absoluteValue } from './positive-part.ts';
import { isPositive, primitive } from './primitive.ts';
import { primePowers } from './primes.ts';
import * as poly from './polynomial.ts';
import type { Polynomial, Power, Term } from './polynomial.ts';

/** Whole powers of sums up to here are multiplied out. */
const MULTIPLIED_OUT = 6;

/** p^exponent wherever it is defined; a power of 0 that is not positive throws NoValue. */
export function power(a: Algebra, p: Polynomial, exponent: Rational): Polynomial {
  if (exponent.numerator === 0n || p.size === 0) return powerOfZero(p, exponent);
  if (exponent === rational.ONE) return p;
  if (p.size === 1) return powerOfTerm(a, [...p.values()][0]!, exponent);
  if (rational.isInteger(exponent) && exponent.numerator > 0n && exponent.numerator <= MULTIPLIED_OUT)
    return a.integerPower(p, Number(exponent.numerator));
  const { factor, rest } = primitive(a, p, rational.isInteger(exponent));
  return a.multiply(powerOfTerm(a, factor, exponent), poly.powerOfAtom(a.sumAtom(rest), exponent));
}

/** An expression that has a value nowhere, as far as can be seen. */
export class NoValue extends Error {
  constructor() {
    super('no value anywhere');
    this.name = 'NoValue';
  }
}

function powerOfZero(p: Polynomial, exponent: Rational): Polynomial {
  if (p.size === 0 && exponent.numerator <= 0n) throw new NoValue();
  return p.size === 0 ? p : poly.UNIT;
}

function powerOfTerm(a: Algebra, { coefficient, powers }: Term, exponent: Rational): Polynomial {
  if (rational.isInteger(exponent)) {
    const value = a.wholePower(coefficient, exponent);
    return termOf(a, value, poly.raisePowers(powers, exponent));
  }
  const negative = coefficient.numerator < 0n;
  const size = powerOfNumber(a, rational.absolute(coefficient), exponent);
  const certain = powers.filter(([atom, inner]) => isPositive(a, atom) || !rational.isInteger(inner));
  const uncertain = powers.filter((other) => !certain.includes(other));
  const whole = termOf(a, rational.ONE, poly.raisePowers(certain, exponent));
  if (uncertain.length === 0 && !negative) return a.multiply(size, whole);
  return a.product(size, whole, powerOfAny(a, uncertain, negative, exponent));
}

/**
 * A product of atoms of unknown sign to a broken power. Where it is one atom alone, an odd power of it has its sign, and an
 * even one is that of its absolute value.
 */
function powerOfAny(a: Algebra, powers: readonly Power[], negative: boolean, exponent: Rational): Polynomial {
  const [first] = powers;
  if (first !== undefined && powers.length === 1 && !negative) {
    const raised = rational.product(first[1], exponent);
    if (first[1].numerator % 2n !== 0n) return poly.powerOfAtom(first[0], raised);
    return power(a, absoluteValue(a, a.meaningOf(first[0])), raised);
  }
  const base = poly.polynomial([{ coefficient: negative ? rational.MINUS_ONE : rational.ONE, powers }]);
  return poly.powerOfAtom(a.sumAtom(base), exponent);
}

/** A positive number to a broken power, as a product of prime powers. */
function powerOfNumber(a: Algebra, x: Rational, exponent: Rational): Polynomial {
  const powers = primePowers(x).map(([prime, times]): Power => [
    a.graph.constant(rational.integer(prime)),
    rational.product(rational.integer(times), exponent),
  ]);
  const sorted = powers.toSorted(([left], [right]) => left - right);
  return termOf(a, rational.ONE, sorted);
}

function termOf(a: Algebra, coefficient: Rational, powers: readonly Power[]): Polynomial {
  return a.reduce(poly.polynomial([a.withWholeNumbers({ coefficient, powers })]));
}
