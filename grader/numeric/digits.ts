import { Decimal } from 'decimal.js';
import type { UnaryPrimitive } from './primitives.ts';
import type { Rational } from './rational.ts';

/*
 * Enclosures with 64 digits, for the few comparisons that double precision leaves open. As in enclosure.ts: a value with a
 * radius, or undefined (certainly outside the domain), or unknown.
 */

/** Decimal digits that are calculated with; a few more than are relied upon. */
const DIGITS = 70;
const Wide = Decimal.clone({ precision: DIGITS, rounding: Decimal.ROUND_HALF_EVEN, maxE: 9e15, minE: -9e15 });
/** For radii: few digits, rounded up. */
const Up = Decimal.clone({ precision: 8, rounding: Decimal.ROUND_UP, maxE: 9e15, minE: -9e15 });
/** Relative error allowed to one operation. */
const ERROR = new Up('1e-66');
/** Arguments of exp and sin beyond this would cost too much. */
const LARGEST_ARGUMENT = 1e14;

export type Digits = { readonly value: Decimal; readonly radius: Decimal } | 'undefined' | 'unknown';
type Known = Exclude<Digits, string>;

/** v, off by `radius` and by one more rounding. */
function known(value: Decimal, radius: Decimal): Digits {
  if (!value.isFinite() || !radius.isFinite()) return 'unknown';
  return { value, radius: new Up(radius).add(new Up(value.abs()).mul(ERROR)) };
}

/** A number that is held exactly. */
function exactly(value: Decimal): Known {
  return { value, radius: new Up(0) };
}

const ONE = exactly(new Wide(1));

/** The worse of two states, where one of them is no number. */
function worst(a: Digits, b: Digits): 'undefined' | 'unknown' | undefined {
  if (a === 'undefined' || b === 'undefined') return 'undefined';
  return a === 'unknown' || b === 'unknown' ? 'unknown' : undefined;
}

export function fromRational(x: Rational): Digits {
  const top = new Wide(x.numerator.toString());
  if (x.denominator !== 1n) return known(top.div(x.denominator.toString()), new Up(0));
  return top.precision() > DIGITS ? known(top.toSignificantDigits(DIGITS), new Up(0)) : exactly(top);
}

/** A double with all its digits; the library would take its shortest spelling instead. */
export function fromDouble(x: number): Digits {
  return exactly(new Wide(x.toPrecision(DIGITS)));
}

export function eulerNumber(): Digits {
  return known(Wide.exp(1), new Up(0));
}

export function circleNumber(): Digits {
  return known(Wide.acos(-1), new Up(0));
}

export function add(a: Digits, b: Digits): Digits {
  if (typeof a === 'string' || typeof b === 'string') return worst(a, b)!;
  return known(a.value.add(b.value), a.radius.add(b.radius));
}

export function multiply(a: Digits, b: Digits): Digits {
  if (typeof a === 'string' || typeof b === 'string') return worst(a, b)!;
  if (isExactZero(a) || isExactZero(b)) return exactly(new Wide(0));
  const spread = new Up(a.value.abs()).mul(b.radius).add(new Up(b.value.abs()).add(b.radius).mul(a.radius));
  return known(a.value.mul(b.value), spread);
}

function isExactZero(a: Known): boolean {
  return a.value.isZero() && a.radius.isZero();
}

/** The distance of the interval from 0; not positive where it touches 0. */
function room(a: Known): Decimal {
  return a.value.abs().sub(a.radius);
}

/** v times e^±t. */
function scaled(value: Decimal, t: Decimal): Digits {
  if (!t.lt(0.5) || value.isZero()) return 'unknown';
  return known(value, new Up(value.abs()).mul(t).mul(new Up(1).add(t)));
}

/** x^n by repeated squaring; each product keeps account of its own error. */
export function integerPower(x: Digits, n: number): Digits {
  if (typeof x === 'string') return x;
  if (n < 0) return integerPower(reciprocal(x), -n);
  if (n === 0) return isExactZero(x) ? 'undefined' : room(x).gt(0) ? ONE : 'unknown';
  let result: Digits = ONE;
  let square: Digits = x;
  for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = multiply(result, square);
    if (rest > 1) square = multiply(square, square);
  }
  return result;
}

function reciprocal(x: Known): Digits {
  if (isExactZero(x)) return 'undefined';
  const distance = room(x);
  if (!distance.gt(0)) return 'unknown';
  return known(ONE.value.div(x.value), new Up(x.radius).div(new Up(distance).mul(x.value.abs())).mul(1.001));
}

export function power(x: Digits, y: Digits, neverWhole: boolean): Digits {
  if (typeof x === 'string' || typeof y === 'string') return worst(x, y)!;
  const whole = !neverWhole && y.radius.isZero() && y.value.isInteger();
  if (room(x).gt(0)) {
    if (x.value.isNegative()) {
      if (whole) return integerPower(x, y.value.toNumber());
      return neverWhole || y.radius.isZero() ? 'undefined' : 'unknown';
    }
    return UNARY_DIGITS.exp(multiply(y, UNARY_DIGITS.ln(x)));
  }
  if (!isExactZero(x)) return 'unknown';
  if (room(y).gt(0)) return y.value.isNegative() ? 'undefined' : exactly(new Wide(0));
  return isExactZero(y) ? 'undefined' : 'unknown';
}

export function larger(a: Digits, b: Digits): Digits {
  if (typeof a === 'string' || typeof b === 'string') return worst(a, b)!;
  return { value: Wide.max(a.value, b.value), radius: Up.max(a.radius, b.radius) };
}

export function negate(a: Digits): Digits {
  return typeof a === 'string' ? a : { value: a.value.neg(), radius: a.radius };
}

type UnaryDigits = (x: Digits) => Digits;

/** A function of a known argument. */
const on =
  (f: (x: Known) => Digits): UnaryDigits =>
  (x) =>
    typeof x === 'string' ? x : f(x);

const small = (x: Known): boolean => x.value.abs().lt(LARGEST_ARGUMENT);

/** f where |f'| <= slope(x) around x. */
const smooth = (
  f: (x: Decimal) => Decimal,
  slope: (x: Known, y: Decimal) => Decimal.Value = () => 1,
): UnaryDigits =>
  on((x) => {
    const y = f(x.value);
    if (!y.isFinite()) return 'unknown';
    return known(y, x.radius.isZero() ? new Up(0) : new Up(x.radius).mul(slope(x, y)));
  });

/** f for arguments of which the cost is bounded. */
const bounded = (f: UnaryDigits): UnaryDigits => on((x) => (small(x) ? f(x) : 'unknown'));

/** Where x is certainly inside, certainly outside, or neither. */
function inside(x: Known, low: number, high: number): boolean | undefined {
  if (x.value.sub(x.radius).gt(low) && x.value.add(x.radius).lt(high)) return true;
  if (x.value.add(x.radius).lt(low) || x.value.sub(x.radius).gt(high)) return false;
  return x.radius.isZero() ? !(x.value.lt(low) || x.value.gt(high)) : undefined;
}

/** f on the interval [low, high], with what its ends are when they are hit exactly. */
const limited = (
  low: number,
  high: number,
  f: (x: Decimal) => Decimal,
  slope: (x: Known) => Decimal.Value,
  endsBelong: boolean,
): UnaryDigits => {
  const evaluate = smooth(f, (x) => slope(x));
  return on((x) => {
    const where = inside(x, low, high);
    if (where === undefined) return 'unknown';
    const atEnd = x.radius.isZero() && (x.value.eq(low) || x.value.eq(high));
    return where && (!atEnd || endsBelong) ? evaluate(x) : 'undefined';
  });
};

/** 1 - (|x| + r)²: how far an argument is from ±1. */
const fromOne = (x: Known): Decimal => {
  const far = x.value.abs().add(x.radius);
  return new Wide(1).sub(far).mul(far.add(1));
};

const sided = (below: number, at: number | undefined, above: number): UnaryDigits =>
  on((x) => {
    if (room(x).gt(0)) return exactly(new Wide(x.value.isNegative() ? below : above));
    return isExactZero(x) && at !== undefined ? exactly(new Wide(at)) : 'unknown';
  });

const exp: UnaryDigits = bounded(on((x) => scaled(x.value.exp(), new Up(x.radius))));

const HALF = exactly(new Wide(0.5));
const TWO = exactly(new Wide(2));

/*
 * The library's own hyperbolic functions and powers are not used: some take minutes.
 */
const sigmoid: UnaryDigits = on((x) => integerPower(add(ONE, exp(negate(x))), -1));

/** Γ is not calculated with 64 digits: whole numbers only. */
const factorial: UnaryDigits = on((x) => {
  if (!x.radius.isZero() || !x.value.isInteger() || x.value.gt(500)) return 'unknown';
  if (x.value.isNegative()) return 'undefined';
  let y = new Wide(1);
  for (let k = 2; x.value.gte(k); k++) y = y.mul(k);
  return known(y, new Up(0));
});

/** The unary primitives with 64 digits. */
export const UNARY_DIGITS = {
  exp,
  ln: limited(
    0,
    Infinity,
    (x) => x.ln(),
    (x) => new Up(1).div(room(x)),
    false,
  ),
  sqrt: limited(
    0,
    Infinity,
    (x) => x.sqrt(),
    (x) => new Up(1).div(room(x).sqrt()),
    true,
  ),
  cbrt: on((x) => {
    if (isExactZero(x)) return x;
    if (!room(x).gt(x.radius)) return 'unknown';
    return known(x.value.cbrt(), new Up(x.radius).mul(x.value.cbrt().abs()).div(room(x)));
  }),
  sin: bounded(smooth((x) => x.sin())),
  cos: bounded(smooth((x) => x.cos())),
  tan: bounded(
    on((x) => {
      const y = x.value.tan();
      const slope = new Up(y).mul(y).add(1).mul(2);
      return slope.mul(x.radius).lt(1e-3) ? known(y, slope.mul(x.radius)) : 'unknown';
    }),
  ),
  asin: limited(
    -1,
    1,
    (x) => x.asin(),
    (x) => new Up(1).div(fromOne(x).sqrt()),
    true,
  ),
  acos: limited(
    -1,
    1,
    (x) => x.acos(),
    (x) => new Up(1).div(fromOne(x).sqrt()),
    true,
  ),
  atan: smooth((x) => x.atan()),
  sinh: (x) => multiply(HALF, add(exp(x), negate(exp(negate(x))))),
  cosh: (x) => multiply(HALF, add(exp(x), exp(negate(x)))),
  /** 2σ(2x) - 1 */
  tanh: (x) => add(multiply(TWO, sigmoid(multiply(TWO, x))), negate(ONE)),
  asinh: smooth((x) => x.asinh()),
  acosh: limited(
    1,
    Infinity,
    (x) => x.acosh(),
    (x) => new Up(1).div(x.value.sub(x.radius).sub(1).sqrt()),
    true,
  ),
  atanh: limited(
    -1,
    1,
    (x) => x.atanh(),
    (x) => new Up(1).div(fromOne(x)),
    false,
  ),
  sigmoid,
  abs: on((x) => ({ value: x.value.abs(), radius: x.radius })),
  sign: sided(-1, 0, 1),
  step: sided(0, undefined, 1),
  floor: on((x) => {
    const low = x.value.sub(x.radius).floor();
    return low.eq(x.value.add(x.radius).floor()) ? exactly(low) : 'unknown';
  }),
  factorial,
} as const satisfies Record<UnaryPrimitive, UnaryDigits>;
