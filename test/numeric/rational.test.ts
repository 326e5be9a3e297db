import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as rational from '../../grader/numeric/rational.ts';

const { fraction, integer, parseDecimal, printRational } = rational;

describe('decimals are exact', () => {
  it.each([
    ['3', '3'],
    ['0.5', '1/2'],
    ['2.50', '5/2'],
    ['1.5e-8', '3/200000000'],
    ['1e3', '1000'],
    ['9007199254740993', '9007199254740993'],
    ['0.1', '1/10'],
  ])('%s = %s', (text, expected) => {
    expect(printRational(parseDecimal(text))).toBe(expected);
  });
});

describe('arithmetic', () => {
  it.each([
    [rational.sum(fraction(1n, 3n), fraction(1n, 6n)), '1/2'],
    [rational.product(fraction(2n, 3n), fraction(3n, 2n)), '1'],
    [rational.difference(integer(1), fraction(1n, 3n)), '2/3'],
    [fraction(3n, -6n), '-1/2'],
    [rational.integerPower(fraction(-2n, 3n), -3)!, '-27/8'],
    [rational.integerPower(integer(2), 0)!, '1'],
  ])('%# gives %s', (value, expected) => {
    expect(printRational(value)).toBe(expected);
  });

  it('has no power of 0 that is not positive', () => {
    expect(rational.integerPower(rational.ZERO, 0)).toBeUndefined();
    expect(rational.integerPower(rational.ZERO, -1)).toBeUndefined();
  });
});

describe('the nearest double', () => {
  it.each([
    [fraction(1n, 3n), 1 / 3],
    [integer(10n ** 25n), 1e25],
    [fraction(1n, 10n ** 30n), 1e-30],
    [fraction(-(10n ** 40n) - 1n, 3n * 10n ** 20n), -1e20 / 3],
    [integer(10n ** 400n), Infinity],
    [fraction(1n, 10n ** 400n), 0],
  ])('%# is %d', (value, expected) => {
    const double = rational.toDouble(value);
    expect(Object.is(double, expected) || Math.abs(double / expected - 1) < 1e-15).toBe(true);
  });

  it('says when it is exact', () => {
    expect(rational.isDouble(fraction(3n, 8n))).toBe(true);
    expect(rational.isDouble(fraction(1n, 10n))).toBe(false);
    expect(rational.isDouble(integer(2n ** 53n + 1n))).toBe(false);
  });
});

/** Whole numbers up to 2^25 are calculated with as doubles, others as big ones: nothing may show at the border. */
describe('small and large whole numbers are one arithmetic', () => {
  const whole = fc.oneof(
    fc.integer({ min: -300, max: 300 }),
    fc.integer({ min: 2 ** 25 - 2, max: 2 ** 25 + 2 }),
    fc.integer({ min: -(2 ** 25) - 2, max: 2 - 2 ** 25 }),
    fc.integer(),
  );

  it('sums, products and powers', () => {
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 1, max: 5 }), (a, b, n) => {
        expect(rational.sum(integer(a), integer(b)).numerator).toBe(BigInt(a) + BigInt(b));
        expect(rational.product(integer(a), integer(b)).numerator).toBe(BigInt(a) * BigInt(b));
        expect(rational.integerPower(integer(a), n)!.numerator).toBe(BigInt(a) ** BigInt(n));
      }),
    );
  });

  it('quotients are in lowest terms with a positive denominator', () => {
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        fc.pre(b !== 0);
        const quotient = rational.product(integer(a), rational.integerPower(integer(b), -1)!);
        expect(quotient).toEqual(fraction(BigInt(a), BigInt(b)));
        expect(quotient.denominator > 0n).toBe(true);
      }),
    );
  });

  it('equal values have equal hashes, however they were made', () => {
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        const [sum, big] = [rational.sum(integer(a), integer(b)), integer(BigInt(a) + BigInt(b))];
        expect(rational.equal(sum, big)).toBe(true);
        expect(rational.hash(sum)).toBe(rational.hash(big));
        expect(rational.toDouble(sum)).toBe(a + b);
      }),
    );
  });
});
