/*
 * Enclosures in double precision: a value v with a radius r holds the true number in [v - r, v + r].
 *
 * Two states besides: *undefined* (certainly outside the domain of an operation) is v = NaN; *unknown* (cannot be told
 * within the bounds: an interval that touches the edge of a domain or a pole, overflow, underflow) is a radius that is
 * not finite, with v a number. Undefined wins over unknown.
 *
 * An operation returns v and leaves r in `radius[0]`, so that nothing is allocated. Every radius is rounded up: the sums
 * of a few rounded terms are enlarged by the factor UP.
 */

/** The radius that belongs to the value an operation has just returned. */
export const radius = new Float64Array(1);

/** Half a unit in the last place of 1: the relative error of one rounded operation. */
export const EPSILON = 2 ** -53;
/** Relative error allowed to the runtime's elementary functions, several times what any of them is known to make. */
export const FUNCTION_ERROR = 2 ** -50;
/** Makes a sum of up to eight rounded positive terms an upper bound. */
export const UP = 1 + 2 ** -49;
/** Results smaller than this that should not be 0 count as underflow. */
export const SMALLEST = 2 ** -900;
export const LARGEST = 2 ** 1000;
/** Added to the radius of a product, whose own terms may underflow. */
export const TINY = 2 ** -990;

/** Certainly outside the domain. */
export function undefinedValue(): number {
  radius[0] = 0;
  return NaN;
}

/** Not to be told within the bounds. */
export function unknown(): number {
  radius[0] = Infinity;
  return 0;
}

/** A value with its radius, exact zero included; overflow and underflow become unknown. */
export function enclosure(v: number, r: number): number {
  const size = Math.abs(v);
  if (!(size <= LARGEST) || (size < SMALLEST && size > 0)) return v !== v ? undefinedValue() : unknown();
  radius[0] = r * UP;
  return v;
}

/** Like `enclosure`, for a function whose true value is never 0: a 0 is underflow. */
export function nonzeroEnclosure(v: number, r: number): number {
  return v === 0 ? unknown() : enclosure(v, r);
}

/** Exact where both terms are and nothing is rounded: the larger of them is then what the difference to it gives back (Dekker). */
export function addEnclosures(a: number, ra: number, b: number, rb: number): number {
  const v = a + b;
  const r = ra + rb;
  if (r === 0 && v - a === b && v - b === a) return enclosure(v, 0);
  return enclosure(v, r + EPSILON * Math.abs(v));
}

/** A number of at most 24 binary digits: a product of two has no more than a double holds. */
export function isShort(x: number): boolean {
  return Math.fround(x) === x;
}

/** Exact where both factors are exact and whole or short, or one is an exact 0. */
export function multiplyEnclosures(a: number, ra: number, b: number, rb: number): number {
  const v = a * b;
  if (ra === 0 && rb === 0) {
    if (a === 0 || b === 0) return enclosure(0, 0);
    const exact =
      (Math.abs(v) < 2 ** 52 && Number.isInteger(a) && Number.isInteger(b)) || (isShort(a) && isShort(b));
    return nonzeroEnclosure(v, exact ? 0 : EPSILON * Math.abs(v));
  }
  if (v === 0 && a !== 0 && b !== 0) return unknown();
  return enclosure(v, Math.abs(a) * rb + Math.abs(b) * ra + ra * rb + EPSILON * Math.abs(v) + TINY);
}

/** Widens v by the factor e^±t: what an error of t in an exponent does. */
export function scaledEnclosure(v: number, t: number): number {
  if (!(t < 0.5)) return unknown();
  return nonzeroEnclosure(v, Math.abs(v) * (t * (1 + t) + FUNCTION_ERROR));
}
