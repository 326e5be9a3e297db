import type { Monomial } from './polynomial.ts';
import { residueOf } from './residue-polynomial.ts';

/** Where each atom is on a line: `at + by * t`. */
export type Line = (atom: number) => readonly [at: bigint, by: bigint];

/** The sum of the exponents of a monomial. */
export function degreeOf({ powers }: Monomial): number {
  return powers.reduce((degree, [, exponent]) => degree + exponent, 0);
}

/**
 * Monomials with whole coefficients and no negative powers on a line: the coefficients of a polynomial in t, from the lowest to the
 * highest. `reduce` is applied to each number on the way: residues stay small.
 */
export function onLine(
  monomials: readonly Monomial[],
  line: Line,
  reduce: (n: bigint) => bigint = (n) => n,
): readonly bigint[] {
  const total: bigint[] = [];
  for (const { coefficient, powers } of monomials) {
    let term: readonly bigint[] = [coefficient.numerator];
    for (const [atom, exponent] of powers) {
      for (let i = 0; i < exponent; i += 1) term = timesLinear(term, line(atom), reduce);
    }
    for (const [i, value] of term.entries()) total[i] = (total[i] ?? 0n) + value;
  }
  return total.slice(0, total.findLastIndex((coefficient) => coefficient !== 0n) + 1);
}

function timesLinear(
  a: readonly bigint[],
  [at, by]: readonly [bigint, bigint],
  reduce: (n: bigint) => bigint,
): readonly bigint[] {
  return Array.from({ length: a.length + 1 }, (_, i) => reduce(at * (a[i] ?? 0n) + by * (a[i - 1] ?? 0n)));
}

/** Far from anything that a student would type, so that nothing special happens on it. */
const FAR = 0x9e3779b97f4a7c15f39cc0605cedc835n;

/** A line in no special place: polynomials have a common factor on it if they have one at all. */
export const FAR_LINE: Line = (atom) => {
  const at = residueOf(FAR * BigInt(2 * atom + 3) ** 5n);
  return [at, residueOf(at * at + FAR)];
};

/** The k-th of some lines through small whole numbers, on which coefficients stay small. */
export function nearLine(k: number): Line {
  return (atom) => [
    BigInt(((17 * k + 29 * atom + 11) % 61) - 30),
    BigInt(((13 * k + 7 * atom + 5) % 37) + 1),
  ];
}
