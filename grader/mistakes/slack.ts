import { hasMargin, type Tolerance } from '../equivalence/setting.ts';
import { childrenOf, type Expression } from '../language/expression.ts';
import type { Slack } from './fingerprint.ts';

/** Doubles of the same value, calculated in different ways. */
export const ROUNDING: Slack = { relative: 1e-9, absolute: 1e-12 };

/**
 * How far a rounded number may be from the value that it stands for: half a unit of the last digit asked for, or the margin. Without a margin
 * a whole number has to be met exactly.
 */
export function allowedAround(tolerance: Tolerance): (value: number) => number {
  const { digits, relative = 0, absolute = 0 } = tolerance;
  if (hasMargin(tolerance))
    return (value) => Math.max(absolute, relative * Math.abs(value), ROUNDING.absolute);
  return (value) =>
    Number.isInteger(value)
      ? ROUNDING.absolute + ROUNDING.relative * Math.abs(value)
      : 0.5 * 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - digits);
}

/** Rounded decimals in a formula may change it by ten times as much as they may be off themselves. */
const SPREAD = 10;

/** How far the values of an answer may be from those of what it stands for: nowhere near, where it holds no decimal. */
export function slackOf(answer: Expression, tolerance: Tolerance): Slack {
  if (!hasMargin(tolerance) && !hasDecimal(answer)) return ROUNDING;
  const { digits, relative = 0, absolute = 0 } = tolerance;
  return hasMargin(tolerance)
    ? { relative: ROUNDING.relative + relative, absolute: ROUNDING.absolute + absolute }
    : { relative: SPREAD * 0.5 * 10 ** (1 - digits), absolute: ROUNDING.absolute };
}

function hasDecimal(expression: Expression): boolean {
  if (expression.kind === 'number') return /[.e]/.test(expression.text);
  return childrenOf(expression).some(hasDecimal);
}
