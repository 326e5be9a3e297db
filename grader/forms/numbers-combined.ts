import { childrenOf, type Expression } from '../language/expression.ts';
import type { Deviation, Form } from './form.ts';
import { factorsOf, isSum, termsOf, type Factor } from './structure.ts';

/** A power of a number is worked out where the result has at most about so many digits. */
const MOST_DIGITS = 6;

/**
 * Numbers combined: no arithmetic with numbers is left to do, wherever it stands. A product has at most one number as a factor above
 * its line and one below, a sum at most one number as a term, and short powers are worked out: `2*3x`, `x + 1 + 2` and
 * `2^3 x` are not in this form. A fraction such as `6/8` is a number (to cancel it is another form), and so is `4.5*10^-8`.
 */
export const numbersCombined: Form = (expression) => inPiece(expression);

function inPiece(piece: Expression): Deviation | undefined {
  const factors = factorsOf(piece);
  const summed = isSum(piece) ? termsOf(piece) : [];
  const left = isSum(piece) ? summed.filter(isNumber).length > 1 : leavesProduct(factors);
  if (left) return { form: 'numbers-combined', piece };
  const inner = isSum(piece)
    ? summed
    : factors.flatMap(({ base }) => (isSum(base) ? [base] : childrenOf(base)));
  for (const child of inner) {
    const deviation = inPiece(child);
    if (deviation) return deviation;
  }
  return undefined;
}

function isNumber(term: Expression): boolean {
  return factorsOf(term).every(({ base }) => base.kind === 'number');
}

function leavesProduct(factors: readonly Factor[]): boolean {
  const plain = (side: number): number =>
    factors.filter(({ base, exponent }) => base.kind === 'number' && exponent === side).length;
  return plain(1) > 1 || plain(-1) > 1 || factors.some(isShortPower);
}

/** Powers of ten count as a way to write a number. */
function isShortPower({ base, exponent }: Factor): boolean {
  if (base.kind !== 'number' || base.text === '10' || Math.abs(exponent) < 2) return false;
  return base.text.length * Math.abs(exponent) <= MOST_DIGITS;
}
