import { REALS, type Domain } from '../equivalence/setting.ts';

/** Spread over both signs and some magnitudes; a prime number of them, so that strides through the list never meet. */
const SPREAD = [0.7, 1.3, -0.6, 2.1, -1.7, 0.35, 3.2, -2.4, 1.1, 0.15, 2.7, -0.25, 4.1] as const;

const CANDIDATES = 26;

/** Points at which an author's formulas are checked, always the same; not all of them need be in a natural domain. */
export function checkPoints(
  names: readonly string[],
  domains: ReadonlyMap<string, Domain>,
): readonly ReadonlyMap<string, number>[] {
  return Array.from({ length: CANDIDATES }, (_, point) => {
    const index = (position: number): number =>
      (point * (position + 1) + 5 * position + Math.floor(point / SPREAD.length)) % SPREAD.length;
    return new Map(
      names.map((name, position) => [name, within(domains.get(name) ?? REALS, index(position))]),
    );
  });
}

function within({ above, below, whole }: Domain, index: number): number {
  const value = SPREAD[index]!;
  if (whole) return wholeWithin(above, below, index);
  if (above > -Infinity && below < Infinity)
    return above + ((below - above) * (index + 1)) / (SPREAD.length + 1);
  if (above > -Infinity) return above + Math.abs(value);
  return below < Infinity ? below - Math.abs(value) : value;
}

function wholeWithin(above: number, below: number, index: number): number {
  if (above > -Infinity) return Math.min(Math.floor(above) + 1 + index, Math.ceil(below) - 1);
  return below < Infinity ? Math.ceil(below) - 1 - index : index - 4;
}
