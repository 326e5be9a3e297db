import type { DifferenceQuotient } from '../graph/differences.ts';

/** A derivative at one point in three ways. */
export interface ThreeWays {
  readonly symbolic: number;
  readonly reverse: number;
  /** Undefined where the function is not defined on both sides. */
  readonly differences: DifferenceQuotient | undefined;
}

/**
 * How far two floating-point evaluations of the same value may be apart, relative to it. Wrong rules differ by far more,
 * at one of the points at least.
 */
const ROUNDING = 1e-9;

/** A difference quotient that may be off by more than this, relative to the value, tells nothing. */
const USELESS_ERROR = 1e-3;

/** Whether three ways agree; `rough` where they may, but the differences are too rough to tell. */
export function agreementOf({ symbolic, reverse, differences }: ThreeWays): 'agree' | 'rough' | 'disagree' {
  const scale = 1 + Math.abs(symbolic);
  const slack = differences ? 4 * differences.error + ROUNDING * scale : Infinity;
  const near = !differences || Math.abs(symbolic - differences.value) <= slack;
  if (!near || !close(symbolic, reverse)) return 'disagree';
  return slack <= USELESS_ERROR * scale ? 'agree' : 'rough';
}

/** The same but for rounding. */
export function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= ROUNDING * (1 + Math.max(Math.abs(a), Math.abs(b)));
}
