/** An exact fraction in lowest terms with a positive denominator. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** The value as a double where it is a whole number of at most WHOLE in size, NaN otherwise: nearly all are, and doubles are fast. */
  readonly whole: number;
}

/** The sums and products of two whole numbers of this size are exact in doubles. */
const WHOLE = 2 ** 25;
/** Whole numbers up to this size are made once. */
const SMALL = 256;
const smallIntegers: readonly Rational[] = Array.from({ length: 2 * SMALL + 1 }, (_, i) => ({
  numerator: BigInt(i - SMALL),
  denominator: 1n,
  whole: i - SMALL,
}));

/** The whole number n as a fraction. */
export function integer(n: number | bigint): Rational {
  const near = Number(n);
  if (near >= -SMALL && near <= SMALL) return smallIntegers[near + SMALL]!;
  return { numerator: BigInt(n), denominator: 1n, whole: Math.abs(near) <= WHOLE ? near : NaN };
}

/** What is in lowest terms already, with a positive denominator. */
function inLowestTerms(numerator: bigint, denominator: bigint): Rational {
  return denominator === 1n ? integer(numerator) : { numerator, denominator, whole: NaN };
}

export const ZERO = integer(0);
export const ONE = integer(1);
export const MINUS_ONE = integer(-1);

/** numerator/denominator in lowest terms; the denominator must not be 0. */
export function fraction(numerator: bigint, denominator: bigint): Rational {
  if (denominator === 1n) return integer(numerator);
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, sign * denominator);
  return inLowestTerms((sign * numerator) / divisor, (sign * denominator) / divisor);
}

/** Of whole numbers that are not negative; that of 0 and n is n. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** The exact value of an unsigned decimal literal such as `3`, `0.25` or `1.5e-8`. */
export function parseDecimal(text: string): Rational {
  if (text.length === 1) return integer(Number(text));
  const exponentAt = text.indexOf('e');
  const mantissa = exponentAt < 0 ? text : text.slice(0, exponentAt);
  const pointAt = mantissa.indexOf('.');
  if (exponentAt < 0 && pointAt < 0) return integer(text.length < 16 ? Number(text) : BigInt(text));
  const places = pointAt < 0 ? 0 : mantissa.length - pointAt - 1;
  const digits = BigInt(pointAt < 0 ? mantissa : mantissa.slice(0, pointAt) + mantissa.slice(pointAt + 1));
  const exponent = (exponentAt < 0 ? 0 : Number(text.slice(exponentAt + 1))) - places;
  return exponent >= 0
    ? integer(digits * 10n ** BigInt(exponent))
    : fraction(digits, 10n ** BigInt(-exponent));
}

export function sum(a: Rational, b: Rational): Rational {
  const whole = a.whole + b.whole;
  if (whole === whole) return integer(whole);
  if (a === ZERO) return b;
  if (a.denominator === 1n && b.denominator === 1n) return integer(a.numerator + b.numerator);
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function product(a: Rational, b: Rational): Rational {
  if (a === ONE) return b;
  const whole = a.whole * b.whole;
  if (whole === whole) return integer(whole);
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

export function difference(a: Rational, b: Rational): Rational {
  return sum(a, product(MINUS_ONE, b));
}

/** base^exponent; undefined for a power of 0 that is not positive. */
export function integerPower(base: Rational, exponent: number): Rational | undefined {
  if (exponent > 0) {
    const e = BigInt(exponent);
    return inLowestTerms(base.numerator ** e, base.denominator ** e);
  }
  if (base.numerator === 0n) return undefined;
  if (exponent === 0) return ONE;
  const inverse = reciprocal(base);
  return exponent === -1 ? inverse : integerPower(inverse, -exponent);
}

function reciprocal({ numerator, denominator }: Rational): Rational {
  return numerator < 0n ? inLowestTerms(-denominator, -numerator) : inLowestTerms(denominator, numerator);
}

export function isInteger(a: Rational): boolean {
  return a.denominator === 1n;
}

export function equal(a: Rational, b: Rational): boolean {
  return a === b || (a.numerator === b.numerator && a.denominator === b.denominator);
}

/** The largest whole number that is not larger. */
export function floor(a: Rational): Rational {
  const down = a.numerator / a.denominator;
  return integer(a.numerator < 0n && down * a.denominator !== a.numerator ? down - 1n : down);
}

/** -1, 0 or 1. */
export function signOf(a: Rational): number {
  return a.numerator === 0n ? 0 : a.numerator < 0n ? -1 : 1;
}

export function absolute(a: Rational): Rational {
  return a.numerator < 0n ? product(MINUS_ONE, a) : a;
}

/** Digits in base 2 of numerator and denominator together: what an operation on it costs. */
export function bitLength(a: Rational): number {
  if (a.whole === a.whole) return 36 - (Math.clz32(Math.abs(a.whole)) & ~3);
  return a.numerator.toString(16).length * 4 + a.denominator.toString(16).length * 4;
}

/** A 32-bit hash. */
export function hash({ numerator, denominator, whole }: Rational): number {
  if (whole === whole) return (31 * whole + 1) | 0;
  const [top, bottom] = [Number(numerator), Number(denominator)];
  // In doubles where they hold the sum exactly, which takes a tenth of the time.
  if (Math.abs(top) < 2 ** 46 && bottom < 2 ** 46) return (31 * top + bottom) | 0;
  return Number(BigInt.asIntN(32, numerator * 31n + denominator));
}

const SAFE = 2n ** 53n;

/** True where `toDouble` is the value itself and not a neighbour. */
export function isDouble(a: Rational): boolean {
  if (a.whole === a.whole) return true;
  const { numerator: n, denominator: d } = a;
  return n <= SAFE && n >= -SAFE && d <= SAFE && (d & (d - 1n)) === 0n;
}

/** The nearest double, or one of its neighbours for numbers of many digits; 0 or infinite beyond the doubles. */
export function toDouble(a: Rational): number {
  if (a.whole === a.whole) return a.whole;
  const { numerator: n, denominator: d } = a;
  if (n <= SAFE && n >= -SAFE && d <= SAFE) return Number(n) / Number(d);
  const shift = d.toString(16).length * 4 - n.toString(16).length * 4 + 64;
  const scaled = shift >= 0 ? (n << BigInt(shift)) / d : n / (d << BigInt(-shift));
  const half = Math.trunc(shift / 2);
  return Number(scaled) * 2 ** -half * 2 ** -(shift - half);
}

/** A finite double, exactly. */
export function fromDouble(x: number): Rational {
  let [mantissa, shift] = [x, 0];
  for (; !Number.isInteger(mantissa); shift++) mantissa *= 2;
  return fraction(BigInt(mantissa), 1n << BigInt(shift));
}

/** `3`, `-7/4`. */
export function printRational(a: Rational): string {
  return a.denominator === 1n ? `${a.numerator}` : `${a.numerator}/${a.denominator}`;
}
