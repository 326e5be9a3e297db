import type { NodeId } from '../../graph/graph.ts';
import * as rational from '../../numeric/rational.ts';
import type { Rational } from '../../numeric/rational.ts';

/** An atom, a node that counts as a variable, to a power other than 0; the exponent may be negative and broken. */
export type Power = readonly [atom: NodeId, exponent: Rational];

/** coefficient · Π atom^exponent, atoms in ascending order, none twice. */
export interface Term {
  readonly coefficient: Rational;
  readonly powers: readonly Power[];
}

/**
 * A sum of terms, none with the coefficient 0, by the text of their powers. Equal polynomials have equal entries, and what they
 * stand for is equal wherever all that occurs in it is defined.
 */
export type Polynomial = ReadonlyMap<string, Term>;

export const NOTHING: Polynomial = new Map();
export const UNIT = constant(rational.ONE);

export function polynomial(terms: Iterable<Term>): Polynomial {
  const sum = new Map<string, Term>();
  for (const term of terms) addTerm(sum, keyOf(term.powers), term);
  return sum;
}

function addTerm(sum: Map<string, Term>, key: string, term: Term): void {
  const before = sum.get(key);
  const coefficient =
    before === undefined ? term.coefficient : rational.sum(before.coefficient, term.coefficient);
  if (coefficient.numerator === 0n) sum.delete(key);
  else sum.set(key, before === undefined ? term : { coefficient, powers: term.powers });
}

function keyOf(powers: readonly Power[]): string {
  let key = '';
  for (const [atom, exponent] of powers) key += `${atom}^${rational.printRational(exponent)} `;
  return key;
}

export function constant(value: Rational): Polynomial {
  return value.numerator === 0n ? NOTHING : new Map([['', { coefficient: value, powers: [] }]]);
}

/** atom^exponent. */
export function powerOfAtom(atom: NodeId, exponent: Rational = rational.ONE): Polynomial {
  return polynomial([{ coefficient: rational.ONE, powers: [[atom, exponent]] }]);
}

/** The value of a polynomial without atoms. */
export function constantValue(p: Polynomial): Rational | undefined {
  if (p.size === 0) return rational.ZERO;
  return p.size === 1 ? p.get('')?.coefficient : undefined;
}

export function add(a: Polynomial, b: Polynomial): Polynomial {
  if (a.size === 0) return b;
  const sum = new Map(a);
  for (const [key, term] of b) addTerm(sum, key, term);
  return sum;
}

export function scale(p: Polynomial, factor: Rational): Polynomial {
  if (factor.numerator === 0n) return NOTHING;
  if (factor === rational.ONE) return p;
  const scaled = new Map<string, Term>();
  for (const [key, { coefficient, powers }] of p)
    scaled.set(key, { coefficient: rational.product(coefficient, factor), powers });
  return scaled;
}

export function negate(p: Polynomial): Polynomial {
  return scale(p, rational.MINUS_ONE);
}

export function subtract(a: Polynomial, b: Polynomial): Polynomial {
  return add(a, negate(b));
}

export function multiplyTerms(a: Term, b: Term): Term {
  return {
    coefficient: rational.product(a.coefficient, b.coefficient),
    powers: multiplyPowers(a.powers, b.powers),
  };
}

function multiplyPowers(a: readonly Power[], b: readonly Power[]): readonly Power[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const powers: Power[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [left, right] = [a[i]!, b[j]!];
    if (left[0] === right[0]) {
      const exponent = rational.sum(left[1], right[1]);
      if (exponent.numerator !== 0n) powers.push([left[0], exponent]);
    } else powers.push(left[0] < right[0] ? left : right);
    if (left[0] <= right[0]) i += 1;
    if (right[0] <= left[0]) j += 1;
  }
  powers.push(...a.slice(i), ...b.slice(j));
  return powers;
}

/** All atoms to a power: valid for broken exponents only where every atom is positive. */
export function raisePowers(powers: readonly Power[], exponent: Rational): readonly Power[] {
  return powers.map(([atom, inner]) => [atom, rational.product(inner, exponent)]);
}

/** Whether two terms differ in their coefficients at most. */
export function sameTerm(a: Term, b: Term): boolean {
  return keyOf(a.powers) === keyOf(b.powers);
}

/** The exponent of an atom, 0 where it does not occur. */
export function exponentOf(term: Term, atom: NodeId): Rational {
  return term.powers.find(([other]) => other === atom)?.[1] ?? rational.ZERO;
}

export function atomsOf(p: Polynomial): Set<NodeId> {
  const atoms = new Set<NodeId>();
  for (const { powers } of p.values()) for (const [atom] of powers) atoms.add(atom);
  return atoms;
}

/**
 * The term that comes first in lexicographic order of the exponents. Multiplying all terms by one and the same does not
 * change which that is.
 */
export function leadingTerm(p: Polynomial): Term | undefined {
  let first: Term | undefined;
  for (const term of p.values()) if (first === undefined || comesBefore(term, first)) first = term;
  return first;
}

function comesBefore(a: Term, b: Term): boolean {
  for (let i = 0; ; i++) {
    const [left, right] = [a.powers[i], b.powers[i]];
    if (left === undefined && right === undefined) return false;
    const atom = Math.min(left?.[0] ?? Infinity, right?.[0] ?? Infinity);
    const exponents = [left, right].map((power) => (power?.[0] === atom ? power[1] : rational.ZERO));
    const sign = rational.signOf(rational.difference(exponents[0]!, exponents[1]!));
    if (sign !== 0) return sign > 0;
  }
}
