import { fromRational } from '../numeric/digits.ts';
import type { Digits } from '../numeric/digits.ts';
import { difference } from '../numeric/rational.ts';
import type { Rational } from '../numeric/rational.ts';

export type KnownDigits = Exclude<Digits, string>;
type Decimal = KnownDigits['value'];

/** Two different values as a witness shows them. */
interface Told {
  readonly yours: string;
  readonly reference: string;
}

/** A whole part of more digits is rounded. */
const LONG = 15;
/** More digits than this are not written out. */
const MOST_DIGITS = 60;

/** Two different numbers with as few digits as show it. */
export function told(yours: Decimal, reference: Decimal): Told {
  for (let digits = Math.max(6, wholeDigits(yours), wholeDigits(reference)); ; digits++) {
    const pair = { yours: print(yours, digits), reference: print(reference, digits) };
    if (pair.yours !== pair.reference || digits >= MOST_DIGITS) return pair;
  }
}

/** Two numbers too near to be told apart by their digits: what is between them is written out. */
export function toldByDifference(reference: Decimal, rest: Decimal): Told {
  const shown = print(reference, Math.max(6, wholeDigits(reference)));
  const sign = rest.isNegative() ? '-' : '+';
  return { yours: `${shown} ${sign} ${print(rest.abs(), 6)}`, reference: shown };
}

/** The same of two different fractions; undefined beyond the largest numbers. */
export function toldExactly(yours: Rational, reference: Rational): Told | undefined {
  const [mine, right, rest] = [yours, reference, difference(yours, reference)].map(fromRational);
  if (typeof mine !== 'object' || typeof right !== 'object' || typeof rest !== 'object') return undefined;
  const pair = told(mine.value, right.value);
  return pair.yours === pair.reference ? toldByDifference(right.value, rest.value) : pair;
}

/** Digits before the point, all of which are shown: a rounded whole part would look exact. */
function wholeDigits({ e }: Decimal): number {
  return e < LONG ? e + 1 : 0;
}

function print(value: Decimal, digits: number): string {
  return value.toSignificantDigits(digits).toString();
}
