import type { Expression } from '../language/expression.ts';
import { printText } from '../language/print-text.ts';
import * as rational from '../numeric/rational.ts';
import type { Rational } from '../numeric/rational.ts';
import { operatorOf, wholeNumber } from './structure.ts';

/** A coefficient times atoms to whole powers, which may be negative; atoms in ascending order, none to the power 0. */
export interface Monomial {
  readonly coefficient: Rational;
  readonly powers: readonly (readonly [atom: number, exponent: number])[];
}

/** Monomials by their powers as a text, none with the coefficient 0: a sum multiplied out and collected. */
export type Polynomial = ReadonlyMap<string, Monomial>;

/** More terms than these nobody multiplies out. */
const MOST_TERMS = 64;
/** Products of two monomials that one answer may cost. */
const MOST_PRODUCTS = 10_000;
/** Binary digits of a coefficient. */
const LONGEST_COEFFICIENT = 2048;

/**
 * What polynomials are made of: symbols, constants, and whatever is no sum, product or whole power, such as `sin(x)` or `1/(x + 1)`; each
 * is known by how it is printed. Counts the work on one answer.
 */
export class Atoms {
  readonly expressions: Expression[] = [];
  readonly #byText = new Map<string, number>();
  #products = 0;

  indexOf(expression: Expression): number {
    const text = printText(expression);
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    this.#byText.set(text, this.expressions.length);
    return this.expressions.push(expression) - 1;
  }

  /** Whether so many more products are within the bounds. */
  affords(products: number): boolean {
    this.#products += products;
    return this.#products <= MOST_PRODUCTS;
  }
}

/** An expression multiplied out; undefined where that is more than is worth it. */
export function polynomialOf(expression: Expression, atoms: Atoms): Polynomial | undefined {
  if (expression.kind === 'number') return constant(rational.parseDecimal(expression.text));
  const [left, right] = expression.kind === 'apply' ? expression.operands : [];
  switch (operatorOf(expression)) {
    case 'negate':
      return times(constant(rational.MINUS_ONE), polynomialOf(left!, atoms), atoms);
    case 'add':
      return plus(polynomialOf(left!, atoms), polynomialOf(right!, atoms));
    case 'subtract': {
      const negated = times(constant(rational.MINUS_ONE), polynomialOf(right!, atoms), atoms);
      return plus(polynomialOf(left!, atoms), negated);
    }
    case 'multiply':
    case 'dot':
    case 'hadamard':
      return times(polynomialOf(left!, atoms), polynomialOf(right!, atoms), atoms);
    case 'divide':
      return times(polynomialOf(left!, atoms), raised(right!, -1, atoms), atoms);
    case 'power': {
      const exponent = wholeNumber(right!);
      return exponent === undefined ? atom(expression, atoms) : raised(left!, exponent, atoms);
    }
    default:
      return atom(expression, atoms);
  }
}

function polynomial(monomials: Iterable<Monomial>): Polynomial | undefined {
  const collected = new Map<string, Monomial>();
  for (const { coefficient, powers } of monomials) {
    const key = powers.join(' ');
    const total = rational.sum(collected.get(key)?.coefficient ?? rational.ZERO, coefficient);
    if (rational.bitLength(total) > LONGEST_COEFFICIENT) return undefined;
    if (total.numerator === 0n) collected.delete(key);
    else collected.set(key, { coefficient: total, powers });
  }
  return collected.size > MOST_TERMS ? undefined : collected;
}

function constant(coefficient: Rational): Polynomial | undefined {
  return polynomial([{ coefficient, powers: [] }]);
}

function atom(expression: Expression, atoms: Atoms, exponent = 1): Polynomial | undefined {
  return polynomial([{ coefficient: rational.ONE, powers: [[atoms.indexOf(expression), exponent]] }]);
}

function plus(a: Polynomial | undefined, b: Polynomial | undefined): Polynomial | undefined {
  return a && b && polynomial([...a.values(), ...b.values()]);
}

function times(a: Polynomial | undefined, b: Polynomial | undefined, atoms: Atoms): Polynomial | undefined {
  if (!a || !b || !atoms.affords(a.size * b.size)) return undefined;
  return polynomial(
    [...a.values()].flatMap((left) => [...b.values()].map((right) => monomialProduct(left, right))),
  );
}

/** The product of two monomials. */
export function monomialProduct(a: Monomial, b: Monomial): Monomial {
  const exponents = new Map(a.powers);
  for (const [index, exponent] of b.powers) exponents.set(index, (exponents.get(index) ?? 0) + exponent);
  const powers = [...exponents].filter(([, exponent]) => exponent !== 0).toSorted(([i], [j]) => i - j);
  return { coefficient: rational.product(a.coefficient, b.coefficient), powers };
}

/** A power of a polynomial. One below a fraction line that is a sum is an atom of its own. */
function raised(base: Expression, exponent: number, atoms: Atoms): Polynomial | undefined {
  const value = polynomialOf(base, atoms);
  if (!value) return undefined;
  const [only] = value.values();
  if (value.size === 1) return raisedMonomial(only!, exponent);
  if (exponent < 0) return atom(base, atoms, exponent);
  if (exponent > MOST_TERMS) return undefined;
  let power = constant(rational.ONE);
  for (let i = 0; i < exponent; i += 1) power = times(power, value, atoms);
  return power;
}

function raisedMonomial({ coefficient, powers }: Monomial, exponent: number): Polynomial | undefined {
  const isUnit = rational.equal(rational.absolute(coefficient), rational.ONE);
  if (!isUnit && rational.bitLength(coefficient) * Math.abs(exponent) > LONGEST_COEFFICIENT) return undefined;
  const raisedCoefficient = rational.integerPower(coefficient, isUnit ? exponent % 2 : exponent);
  if (raisedCoefficient === undefined) return undefined;
  const raisedPowers = powers.flatMap(([index, by]) =>
    exponent === 0 ? [] : [[index, by * exponent] as const],
  );
  return polynomial([{ coefficient: raisedCoefficient, powers: raisedPowers }]);
}
