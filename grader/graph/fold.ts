import type { UnaryPrimitive } from '../numeric/primitives.ts';
import * as rational from '../numeric/rational.ts';
import type { Rational } from '../numeric/rational.ts';

const HALF = rational.fraction(1n, 2n);

/** Exact values of functions at rational arguments, where they are rational. */
export function foldUnary(name: UnaryPrimitive, x: Rational): Rational | undefined {
  switch (name) {
    case 'abs':
      return rational.absolute(x);
    case 'sign':
      return rational.integer(rational.signOf(x));
    case 'step':
      return rational.signOf(x) === 0 ? undefined : rational.integer(rational.signOf(x) > 0 ? 1 : 0);
    case 'floor':
      return rational.floor(x);
    case 'sqrt':
      return exactRoot(x);
    case 'factorial':
      return rational.isInteger(x) && x.numerator >= 0n && x.numerator <= 500n
        ? factorial(x.numerator)
        : undefined;
    case 'exp':
    case 'sin':
    case 'tan':
    case 'asin':
    case 'atan':
    case 'sinh':
    case 'tanh':
    case 'asinh':
    case 'atanh':
      return rational.signOf(x) === 0 ? rational.integer(name === 'exp' ? 1 : 0) : undefined;
    case 'cos':
    case 'cosh':
      return rational.signOf(x) === 0 ? rational.ONE : undefined;
    case 'sigmoid':
      return rational.signOf(x) === 0 ? HALF : undefined;
    case 'ln':
    case 'acos':
    case 'acosh':
      return rational.equal(x, rational.ONE) ? rational.ZERO : undefined;
    default:
      return undefined;
  }
}

function exactRoot(x: Rational): Rational | undefined {
  if (x.numerator < 0n || rational.bitLength(x) > 1024) return undefined;
  const top = integerRoot(x.numerator);
  const bottom = integerRoot(x.denominator);
  return top === undefined || bottom === undefined ? undefined : rational.fraction(top, bottom);
}

/** The square root of n, if it is a whole number (Newton's iteration). */
function integerRoot(n: bigint): bigint | undefined {
  if (n < 2n) return n;
  let root = 1n << BigInt(Math.ceil(n.toString(2).length / 2));
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root * root === n ? root : undefined;
    root = next;
  }
}

function factorial(n: bigint): Rational {
  let result = 1n;
  for (let k = 2n; k <= n; k++) result *= k;
  return rational.integer(result);
}
