import type { NodeId } from '../../graph/graph.ts';
import { OP, unaryCode } from '../../graph/primitives.ts';
import * as rational from '../../numeric/rational.ts';
import type { Algebra } from './algebra.ts';
import * as poly from './polynomial.ts';
import type { Polynomial, Term } from './polynomial.ts';

/**
 * factor · rest, the factor positive (or of any sign, where that is welcome): the size of the leading coefficient and the positive
 * powers of its term, so that multiples of the same polynomial have the same rest.
 */
export function primitive(
  a: Algebra,
  p: Polynomial,
  anySign: boolean,
): { readonly factor: Term; readonly rest: Polynomial } {
  const leading = poly.leadingTerm(p)!;
  const coefficient = anySign ? leading.coefficient : rational.absolute(leading.coefficient);
  const powers = leading.powers.filter(([atom]) => isPositive(a, atom));
  const factor = { coefficient, powers };
  const inverse = {
    coefficient: rational.integerPower(coefficient, -1)!,
    powers: poly.raisePowers(powers, rational.MINUS_ONE),
  };
  return { factor, rest: poly.polynomial([...p.values()].map((term) => poly.multiplyTerms(term, inverse))) };
}

/** Atoms that are positive wherever they are defined: e, π, primes and exponentials. */
export function isPositive({ graph }: Algebra, atom: NodeId): boolean {
  const op = graph.op[atom]!;
  return op === OP.e || op === OP.pi || op === OP.constant || op === unaryCode('exp');
}
