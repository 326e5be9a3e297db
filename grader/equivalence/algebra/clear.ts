import type { NodeId } from '../../graph/graph.ts';
import * as rational from '../../numeric/rational.ts';
import type { Algebra } from './algebra.ts';
import * as poly from './polynomial.ts';
import type { Polynomial, Power, Term } from './polynomial.ts';

/** A polynomial that was multiplied by even powers of its denominators, none of which is 0 where it is defined. */
export interface Cleared {
  readonly polynomial: Polynomial;
  /** What it was multiplied by: never negative. */
  readonly multiplier: Term;
}

/** p without denominators of several terms, and with whole powers of sums multiplied out: neither its zeros nor its signs change. */
export function clear(a: Algebra, p: Polynomial): Cleared {
  let result: Cleared = { polynomial: p, multiplier: { coefficient: rational.ONE, powers: [] } };
  for (let atom = sumToClear(a, p); atom !== undefined; atom = sumToClear(a, result.polynomial))
    result = withoutSum(a, result, atom);
  return result;
}

/** The outermost sum that occurs with an exponent other than a proper fraction. */
function sumToClear(a: Algebra, p: Polynomial): NodeId | undefined {
  if (a.sums.size === 0) return undefined;
  let outermost: NodeId | undefined;
  for (const { powers } of p.values()) {
    for (const [atom, exponent] of powers) {
      if (!a.sums.has(atom) || rational.floor(exponent).numerator === 0n) continue;
      if (outermost === undefined || atom > outermost) outermost = atom;
    }
  }
  return outermost;
}

function withoutSum(a: Algebra, { polynomial, multiplier }: Cleared, atom: NodeId): Cleared {
  const terms = [...polynomial.values()];
  const whole = terms.map((term) => rational.floor(poly.exponentOf(term, atom)).numerator);
  const lowest = whole.reduce((least, n) => (n < least ? n : least), 0n);
  const raisedBy = -lowest + (lowest % 2n === 0n ? 0n : 1n);
  const sum = a.sums.get(atom)!;
  const cleared = terms.map((term, i) => {
    const rest = times(term, atom, -whole[i]!);
    return a.multiply(poly.polynomial([rest]), a.integerPower(sum, Number(whole[i]! + raisedBy)));
  });
  return {
    polynomial: cleared.reduce(poly.add, poly.NOTHING),
    multiplier: times(multiplier, atom, raisedBy),
  };
}

function times(term: Term, atom: NodeId, exponent: bigint): Term {
  if (exponent === 0n) return term;
  const factor = { coefficient: rational.ONE, powers: [[atom, rational.integer(exponent)] as const] };
  return poly.multiplyTerms(term, factor);
}

/** Steps that a division of one polynomial by another may take. */
const MOST_STEPS = 24;

/** p where each denominator of several terms that divides it has been divided out; where none does, p itself. */
export function inLowestTerms(a: Algebra, p: Polynomial): Polynomial {
  const divided = [...poly.atomsOf(p)].some((atom) => a.sums.has(atom) && isDividedBy(p, atom));
  if (!divided) return p;
  const { polynomial, multiplier } = clear(a, p);
  let top = polynomial;
  const left: Power[] = [];
  for (const [atom, exponent] of multiplier.powers) {
    let divisions = exponent.numerator;
    for (; divisions > 0n; divisions--) {
      const quotient = divideExactly(a, top, a.sums.get(atom)!);
      if (quotient === undefined) break;
      top = quotient;
    }
    if (divisions > 0n) left.push([atom, rational.integer(-divisions)]);
  }
  return a.multiply(top, poly.polynomial([{ coefficient: rational.ONE, powers: left }]));
}

function isDividedBy(p: Polynomial, atom: NodeId): boolean {
  return [...p.values()].some((term) => poly.exponentOf(term, atom).numerator < 0n);
}

/** p/q, if it is a polynomial, by leading terms; undefined where it is not, or takes too many steps. */
function divideExactly(a: Algebra, p: Polynomial, q: Polynomial): Polynomial | undefined {
  const leading = poly.leadingTerm(q)!;
  const inverse = {
    coefficient: rational.integerPower(leading.coefficient, -1)!,
    powers: poly.raisePowers(leading.powers, rational.MINUS_ONE),
  };
  let rest = p;
  let quotient = poly.NOTHING;
  for (let step = 0; rest.size > 0; step++) {
    if (step === MOST_STEPS) return undefined;
    const factor = poly.polynomial([poly.multiplyTerms(poly.leadingTerm(rest)!, inverse)]);
    quotient = poly.add(quotient, factor);
    rest = poly.subtract(rest, a.multiply(factor, q));
  }
  return quotient;
}
