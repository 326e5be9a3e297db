import { describe, expect, it } from 'vitest';
import { fromDouble, fromRational, integerPower, UNARY_DIGITS } from '../../grader/numeric/digits.ts';
import { fraction } from '../../grader/numeric/rational.ts';
import type { UnaryPrimitive } from '../../grader/numeric/primitives.ts';

describe('64 digits', () => {
  it.each<[UnaryPrimitive, number, string]>([
    ['exp', 1, '2.71828182845904523536028747135266249775724709369996'],
    ['ln', 2, '0.69314718055994530941723212145817656807550013436026'],
    ['sqrt', 2, '1.41421356237309504880168872420969807856967187537695'],
    ['tanh', 0.5, '0.46211715726000975850231848364367254873028928033011'],
    ['sigmoid', 1, '0.73105857863000487925115924182183627436514464016506'],
    ['sinh', 1, '1.17520119364380145688238185059560081515571798133410'],
    ['cosh', 1, '1.54308063481524377847790562075706168260152911236587'],
    ['atan', 1, '0.78539816339744830961566084581987572104929234984378'],
    ['sin', 1e9, '0.54584344944869956424438727089751452899502293026289'],
  ])('%s(%d)', (name, x, expected) => {
    const value = UNARY_DIGITS[name](fromDouble(x));
    if (typeof value === 'string') throw new Error(value);
    expect(value.value.toString().slice(0, 50)).toBe(expected.slice(0, 50));
    expect(value.radius.lt(1e-60)).toBe(true);
  });
});

describe('what is not a number is named', () => {
  it.each<[UnaryPrimitive, number, string]>([
    ['ln', -1, 'undefined'],
    ['ln', 0, 'undefined'],
    ['sqrt', -1, 'undefined'],
    ['asin', 2, 'undefined'],
    ['acosh', 0.5, 'undefined'],
    ['atanh', 1, 'undefined'],
    ['factorial', -3, 'undefined'],
    ['factorial', 0.5, 'unknown'],
    ['step', 0, 'unknown'],
    ['exp', 1e20, 'unknown'],
  ])('%s(%d) is %s', (name, x, expected) => {
    expect(UNARY_DIGITS[name](fromDouble(x))).toBe(expected);
  });
});

it.each([
  { id: 'short', top: 1n, bottom: 3n, value: 1 / 3 },
  { id: 'a numerator of 90 digits', top: 10n ** 89n + 1n, bottom: 3n * 10n ** 89n, value: 1 / 3 },
  { id: 'a denominator of 90 digits', top: 1n, bottom: 10n ** 89n + 1n, value: 1e-89 },
  { id: 'a whole number of 90 digits', top: 10n ** 89n + 1n, bottom: 1n, value: 1e89 },
])('a fraction is its numerator over its denominator: $id', ({ top, bottom, value }) => {
  const found = fromRational(fraction(top, bottom));
  if (typeof found === 'string') throw new Error(found);
  expect(found.value.toNumber() / value).toBeCloseTo(1, 12);
});

it('huge arguments and powers cost no time', () => {
  for (const name of ['sinh', 'cosh', 'tanh', 'sigmoid', 'exp'] as const)
    UNARY_DIGITS[name](fromDouble(-1e9));
  const value = integerPower(fromRational(fraction(10_000_001n, 10_000_000n)), 10_000_000);
  if (typeof value === 'string') throw new Error(value);
  expect(value.value.toNumber()).toBeCloseTo(Math.E, 6);
});
