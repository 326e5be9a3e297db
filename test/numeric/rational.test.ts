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
