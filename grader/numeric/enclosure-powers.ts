import {
  enclosure,
  EPSILON,
  FUNCTION_ERROR,
  isShort,
  multiplyEnclosures,
  nonzeroEnclosure,
  radius,
  scaledEnclosure,
  undefinedValue,
  unknown,
} from './enclosure.ts';

/** x^n for a literal whole n. 0^0 and negative powers of 0 are undefined. */
export function integerPowerEnclosure(x: number, r: number, n: number): number {
  if (n === -1) return reciprocalEnclosure(x, r);
  if (n === 2) return squareEnclosure(x, r);
  if (n <= 0) {
    if (x === 0 && r === 0) return undefinedValue();
    if (n === 0) return enclosure(1, 0);
    if (Math.abs(x) <= r) return unknown();
  }
  if (x === 0 && r === 0) return enclosure(0, 0);
  const size = Math.abs(x);
  const v = Math.pow(x, n);
  if (r === 0) {
    const exact = n > 0 && Number.isInteger(x) && Math.abs(v) < 2 ** 52;
    return nonzeroEnclosure(v, exact ? 0 : Math.abs(v) * FUNCTION_ERROR);
  }
  // Relative to x: |(x+d)^n / x^n - 1| <= e^(|n| t) - 1 with t = r / (|x| - r) for either sign of n.
  if (size > 2 * r) return scaledEnclosure(v, (Math.abs(n) * r) / (size - r));
  return n > 0 ? enclosure(0, Math.pow(size + r, n) * (1 + 8 * EPSILON)) : unknown();
}

function reciprocalEnclosure(x: number, r: number): number {
  const size = Math.abs(x);
  if (size <= r) return x === 0 && r === 0 ? undefinedValue() : unknown();
  const v = 1 / x;
  if (r === 0 && isShort(x) && isShort(v) && v * x === 1) return enclosure(v, 0);
  // Divided twice: the square of a large size would overflow, and take the error with it.
  return nonzeroEnclosure(v, r / size / (size - r) + EPSILON * Math.abs(v));
}

/** The square of one number, sharper than the product of two. */
function squareEnclosure(x: number, r: number): number {
  return multiplyEnclosures(x, r, x, r);
}

/**
 * x^y by e^(y ln x) for x > 0. For x < 0 the exponent has to be exactly whole: where its enclosure holds no whole number, x^y is
 * undefined. `neverWhole` says that the exponent is known not to be whole, though its enclosure may touch a whole number.
 */
export function powerEnclosure(x: number, rx: number, y: number, ry: number, neverWhole: boolean): number {
  if (x > rx) {
    const logarithm = Math.max(Math.abs(Math.log(x - rx)), Math.abs(Math.log(x + rx)));
    return scaledEnclosure(
      Math.pow(x, y),
      (Math.abs(y) * rx) / (x - rx) + ry * logarithm * (1 + 4 * EPSILON),
    );
  }
  if (x < -rx) {
    if (neverWhole || Math.ceil(y - ry) > Math.floor(y + ry)) return undefinedValue();
    return ry === 0 ? integerPowerEnclosure(x, rx, y) : unknown();
  }
  if (x !== 0 || rx !== 0) return unknown();
  if (y > ry) return enclosure(0, 0);
  return y < -ry || (y === 0 && ry === 0) ? undefinedValue() : unknown();
}

/** The larger of two numbers: continuous, so the larger of the ends encloses it even where the two meet. */
export function maxEnclosure(a: number, ra: number, b: number, rb: number): number {
  if (a - ra >= b + rb) return enclosure(a, ra);
  if (b - rb >= a + ra) return enclosure(b, rb);
  radius[0] = Math.max(ra, rb);
  return Math.max(a, b);
}
