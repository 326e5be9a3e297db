import type { Expression } from '../language/expression.ts';
import { compareExpressions } from './compare-expressions.ts';
import { decimalLiterals } from './decimal-literals.ts';
import { fitsRounded } from './rounded-literals.ts';
import type { Setting, Tolerance } from './setting.ts';
import type { Judgement } from './verdict.ts';

/** Literals with fewer significant digits than this earn nothing for being rounded. */
const FEWEST_DIGITS = 2;

/**
 * Judges a formula, of one entry or many. Its decimals are exact first. If it is wrong so, they may be rounded: each
 * stands for an interval of half a unit of its last digit, and some choice within all of them, the same at every
 * point, has to make the formula right (`0.333x` for `x/3`). Literals of fewer digits than asked for earn a part. With the
 * tolerance EXACT they are never taken for rounded.
 */
export function judgeFormula(
  submission: Expression,
  reference: Expression,
  tolerance: Tolerance,
  setting: Setting,
): Judgement {
  const exact = compareExpressions(submission, reference, setting);
  if (tolerance.digits === Infinity || exact.verdict !== 'incorrect' || exact.reason !== 'value')
    return exact;
  const literals = decimalLiterals(submission);
  const rounded = literals.marks.length > 0 && fitsRounded(literals, reference, tolerance, setting);
  if (rounded === false || rounded.digits < FEWEST_DIGITS) return exact;
  if (rounded.digits >= tolerance.digits)
    return { verdict: 'correct', method: 'rounded', samples: rounded.samples };
  return { verdict: 'partial', reason: 'fewer-digits', method: 'rounded', digits: rounded.digits };
}
