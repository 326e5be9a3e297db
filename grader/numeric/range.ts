import type { UnaryPrimitive } from './primitives.ts';

/** All values that something may take over its whole domain, from `low` to `high`; ends may be infinite. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

export const EVERYTHING: Range = { low: -Infinity, high: Infinity };

/** The range a little wider, so that rounding never makes it too narrow; 0 stays 0, which is what signs rest on. */
export function widened(low: number, high: number): Range {
  if (low !== low || high !== high) return EVERYTHING;
  return { low: outward(low, -1), high: outward(high, 1) };
}

function outward(x: number, direction: number): number {
  return Number.isFinite(x) ? x + direction * Math.abs(x) * 2 ** -48 : x;
}

export function addRanges(a: Range, b: Range): Range {
  const { low, high } = widened(a.low + b.low, a.high + b.high);
  return {
    low: isExactSum(a.low, b.low) ? a.low + b.low : low,
    high: isExactSum(a.high, b.high) ? a.high + b.high : high,
  };
}

/** Whole numbers are added without rounding: 1 + 0 is where many a logarithm and root begins. */
function isExactSum(x: number, y: number): boolean {
  return Number.isSafeInteger(x) && Number.isSafeInteger(y) && Number.isSafeInteger(x + y);
}

/** 0·∞ counts as 0: an infinite end is never reached. */
export function multiplyRanges(a: Range, b: Range): Range {
  const ends = [times(a.low, b.low), times(a.low, b.high), times(a.high, b.low), times(a.high, b.high)];
  return widened(Math.min(...ends), Math.max(...ends));
}

function times(x: number, y: number): number {
  return x === 0 || y === 0 ? 0 : x * y;
}

export function integerPowerRange(x: Range, n: number): Range {
  if (n < 0) return reciprocalRange(integerPowerRange(x, -n));
  const ends = [x.low ** n, x.high ** n];
  if (n % 2 !== 0) return widened(ends[0]!, ends[1]!);
  const touchesZero = x.low <= 0 && x.high >= 0;
  return widened(touchesZero ? 0 : Math.min(...ends), Math.max(...ends));
}

function reciprocalRange(x: Range): Range {
  if (x.low >= 0) return widened(1 / x.high, x.low === 0 ? Infinity : 1 / x.low);
  if (x.high <= 0) return widened(x.high === 0 ? -Infinity : 1 / x.high, 1 / x.low);
  return EVERYTHING;
}

/** x^y where it is defined; positive unless the base may be negative. */
export function powerRange(x: Range): Range {
  return x.low >= 0 ? { low: 0, high: Infinity } : EVERYTHING;
}

export function maxRange(a: Range, b: Range): Range {
  return { low: Math.max(a.low, b.low), high: Math.max(a.high, b.high) };
}

export function minRange(a: Range, b: Range): Range {
  return { low: Math.min(a.low, b.low), high: Math.min(a.high, b.high) };
}

type UnaryRange = (x: Range) => Range;

const increasing =
  (f: (x: number) => number, from = -Infinity, to = Infinity): UnaryRange =>
  (x) => {
    const [low, high] = [Math.min(Math.max(x.low, from), to), Math.max(Math.min(x.high, to), from)];
    const wide = widened(f(low), f(high));
    // At 0 all of these are exact.
    return { low: low === 0 ? f(0) : wide.low, high: high === 0 ? f(0) : wide.high };
  };

const within =
  (low: number, high: number): UnaryRange =>
  () => ({ low, high });

/** Where the values of the unary primitives lie, given where their argument lies. */
export const UNARY_RANGES = {
  exp: increasing(Math.exp),
  ln: increasing(Math.log, 0),
  sqrt: increasing(Math.sqrt, 0),
  cbrt: increasing(Math.cbrt),
  sin: within(-1, 1),
  cos: within(-1, 1),
  tan: () => EVERYTHING,
  asin: increasing(Math.asin, -1, 1),
  acos: within(0, 3.15),
  atan: increasing(Math.atan),
  sinh: increasing(Math.sinh),
  cosh: within(1, Infinity),
  tanh: increasing(Math.tanh),
  asinh: increasing(Math.asinh),
  acosh: increasing(Math.acosh, 1),
  atanh: increasing(Math.atanh, -1, 1),
  sigmoid: within(0, 1),
  abs: (x) =>
    x.low >= 0
      ? x
      : x.high <= 0
        ? { low: -x.high, high: -x.low }
        : { low: 0, high: Math.max(-x.low, x.high) },
  sign: (x) => ({ low: x.low > 0 ? 1 : x.low < 0 ? -1 : 0, high: x.high < 0 ? -1 : x.high > 0 ? 1 : 0 }),
  step: (x) => ({ low: x.low > 0 ? 1 : 0, high: x.high < 0 ? 0 : 1 }),
  floor: (x) => ({ low: Math.floor(x.low), high: Math.floor(x.high) }),
  factorial: () => EVERYTHING,
} as const satisfies Record<UnaryPrimitive, UnaryRange>;
