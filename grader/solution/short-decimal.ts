import { number, type Expression } from '../language/expression.ts';
import type { Rational } from '../numeric/rational.ts';

/** So many decimal places at most has a fraction that is written as a decimal. */
const MOST_PLACES = 8;

/** The decimal that a fraction from 0 on is, where it has few places. */
export function shortDecimal({ numerator, denominator }: Rational): Expression | undefined {
  if (denominator === 1n) return number(String(numerator));
  for (let places = 1, scaled = numerator * 10n; places <= MOST_PLACES; places++, scaled *= 10n) {
    if (scaled % denominator !== 0n) continue;
    const digits = String(scaled / denominator).padStart(places + 1, '0');
    return number(`${digits.slice(0, -places)}.${digits.slice(-places)}`);
  }
  return undefined;
}
