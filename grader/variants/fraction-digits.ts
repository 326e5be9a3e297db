import { evaluateAt } from '../graph/evaluate.ts';
import type { Expression } from '../language/expression.ts';

/** A double has room for so many digits: a decimal that is shorter is the fraction itself. */
const DOUBLE_DIGITS = 15;

/** How many digits the decimal has that a fraction of numerals is; infinitely many where it does not end soon. */
export function fractionDigits(fraction: Expression): number {
  const digits = String(evaluateAt(fraction, new Map())).replace(/e.*$/, '').replace(/\D/g, '').length;
  return digits < DOUBLE_DIGITS ? digits : Infinity;
}
