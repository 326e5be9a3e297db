import {
  enclosure,
  EPSILON,
  FUNCTION_ERROR,
  nonzeroEnclosure,
  scaledEnclosure,
  undefinedValue,
  unknown,
} from './enclosure.ts';
import { factorialEnclosure } from './factorial.ts';
import type { UnaryPrimitive } from './primitives.ts';

/** f of the enclosure (x, r): the value, with its radius in the register of enclosure.ts. */
export type UnaryEnclosure = (x: number, r: number) => number;

/** v with the error that reached it, `slope` bounding |f'| over the interval, and the function's own. */
function withSlope(v: number, r: number, slope: number): number {
  return enclosure(v, r * slope + FUNCTION_ERROR * Math.abs(v));
}

const ln: UnaryEnclosure = (x, r) => {
  if (x > r) return withSlope(Math.log(x), r, 1 / (x - r));
  return x < -r || r === 0 ? undefinedValue() : unknown();
};

const sqrt: UnaryEnclosure = (x, r) => {
  if (x > r) {
    const v = Math.sqrt(x);
    return enclosure(v, r / (v + Math.sqrt(x - r)) + EPSILON * v);
  }
  if (x === 0 && r === 0) return enclosure(0, 0);
  return x < -r ? undefinedValue() : unknown();
};

const cbrt: UnaryEnclosure = (x, r) => {
  const size = Math.abs(x);
  if (size > 2 * r) {
    const v = Math.cbrt(x);
    return withSlope(v, r, 1 / (3 * Math.cbrt(size - r) ** 2));
  }
  return enclosure(0, Math.cbrt(size + r) * (1 + FUNCTION_ERROR));
};

const tan: UnaryEnclosure = (x, r) => {
  // |cos| changes by r at most: what is left of it bounds the slope 1/cos².
  const room = Math.abs(Math.cos(x)) - r - FUNCTION_ERROR;
  return room > 0 ? withSlope(Math.tan(x), r, 1 / (room * room)) : unknown();
};

/** A function on [-1, 1] with slope 1/sqrt(1 - x²). */
function arc(f: (x: number) => number): UnaryEnclosure {
  return (x, r) => {
    const far = Math.abs(x) + r;
    if (far < 1) return withSlope(f(x), r, r === 0 ? 0 : 1 / Math.sqrt((1 - far) * (1 + far)));
    if (r === 0 && far === 1) return withSlope(f(x), 0, 0);
    return Math.abs(x) - r > 1 ? undefinedValue() : unknown();
  };
}

const acosh: UnaryEnclosure = (x, r) => {
  const near = x - r;
  if (near > 1) return withSlope(Math.acosh(x), r, 1 / (Math.sqrt(near - 1) * Math.sqrt(near + 1)));
  if (x === 1 && r === 0) return enclosure(0, 0);
  return x + r < 1 ? undefinedValue() : unknown();
};

const atanh: UnaryEnclosure = (x, r) => {
  const far = Math.abs(x) + r;
  if (far < 1) return withSlope(Math.atanh(x), r, 1 / ((1 - far) * (1 + far)));
  return Math.abs(x) - r >= 1 ? undefinedValue() : unknown();
};

/** The logistic function from e^-|x|, which does not overflow; its relative error is that of x at most. */
const sigmoid: UnaryEnclosure = (x, r) => {
  const decay = Math.exp(-Math.abs(x));
  return scaledEnclosure(x >= 0 ? 1 / (1 + decay) : decay / (1 + decay), r);
};

/** A function that is constant on either side of 0. */
function sided(below: number, at: number | undefined, above: number): UnaryEnclosure {
  return (x, r) => {
    if (x > r) return enclosure(above, 0);
    if (x < -r) return enclosure(below, 0);
    return x === 0 && r === 0 && at !== undefined ? enclosure(at, 0) : unknown();
  };
}

const floor: UnaryEnclosure = (x, r) => {
  const v = Math.floor(x - r);
  return v === Math.floor(x + r) ? enclosure(v, 0) : unknown();
};

const bounded =
  (f: (x: number) => number): UnaryEnclosure =>
  (x, r) =>
    enclosure(f(x), Math.min(r, 2) + FUNCTION_ERROR);

/**
 * A function of slope at most 1 near 0 and everywhere, exact at 0, with a relative error of its own.
 */
const gentle =
  (f: (x: number) => number): UnaryEnclosure =>
  (x, r) =>
    withSlope(f(x), r, 1);

/** The enclosures of the unary primitives. */
export const UNARY_ENCLOSURES = {
  exp: (x, r) => scaledEnclosure(Math.exp(x), r),
  ln,
  sqrt,
  cbrt,
  sin: bounded(Math.sin),
  cos: bounded(Math.cos),
  tan,
  asin: arc(Math.asin),
  acos: arc(Math.acos),
  atan: gentle(Math.atan),
  sinh: (x, r) => withSlope(Math.sinh(x), r, Math.cosh(Math.abs(x) + r)),
  cosh: (x, r) => withSlope(Math.cosh(x), r, Math.sinh(Math.abs(x) + r)),
  tanh: gentle(Math.tanh),
  asinh: gentle(Math.asinh),
  acosh,
  atanh,
  sigmoid,
  abs: (x, r) => enclosure(Math.abs(x), r),
  sign: sided(-1, 0, 1),
  /** At 0 the value depends on the exercise's convention. */
  step: sided(0, undefined, 1),
  floor,
  factorial: factorialEnclosure,
} as const satisfies Record<UnaryPrimitive, UnaryEnclosure>;

/** A smooth stand-in for an unknown function: equal arguments give equal values, and no symmetry holds by chance. */
export function unknownFunctionEnclosure(x: number, r: number, hash: number): number {
  const frequency = 1 + (hash & 0xff) / 512;
  const phase = ((hash >>> 8) & 0xff) / 64;
  const tilt = 0.25 + ((hash >>> 16) & 0xff) / 1024;
  const v = 0.75 + Math.sin(frequency * x + phase) + tilt * x;
  return nonzeroEnclosure(v, (frequency + tilt) * r + 8 * FUNCTION_ERROR * (2 + Math.abs(x)));
}
