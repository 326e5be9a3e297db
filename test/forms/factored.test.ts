import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printText } from '../../grader/language/print-text.ts';
import { deviation, keptFrom } from './kept-from.ts';

describe('factored, in one variable', () => {
  it.each([
    ['(x + 1)^2', 'nothing', 'a power'],
    ['x(x + 1)', 'nothing', 'a product'],
    ['x + 1', 'nothing', 'a linear sum'],
    ['6', 'nothing', 'a number'],
    ['x^2 + 2x + 1', 'x^2 + 2*x + 1', 'a square'],
    ['x^2 - 4', 'x^2 - 4', 'a difference of squares'],
    ['x^2 - 2', 'nothing', 'only real roots'],
    ['x^2 + 1', 'nothing', 'no roots'],
    ['x^3 - 1', 'x^3 - 1', 'one root'],
    ['(x - 1)(x^2 + x + 1)', 'nothing', 'and the rest'],
    ['x^4 + 4', 'x^4 + 4', 'Sophie Germain: no roots'],
    ['x^4 + 1', 'nothing', 'reducible modulo every prime'],
    ['x^4 - 10x^2 + 1', 'nothing', 'Swinnerton-Dyer: linear factors modulo many a prime'],
    ['x^8 - 1', 'x^8 - 1', 'of degree 8'],
    ['6x^2 + 5x + 1', '6*x^2 + 5*x + 1', 'with leading coefficients'],
    ['(x - 1/2)(x + 1/3)', 'nothing', 'with fractions'],
    ['x^2 - 1/4', 'x^2 - 1/4', 'a fraction that is a square'],
    ['(x^2 - 1)(x + 3)', 'x^2 - 1', 'the factor that is left'],
    ['(x^2 - 1)/(x^2 + 1)', 'x^2 - 1', 'above the line'],
    ['1/(x^2 - 1)', 'x^2 - 1', 'below it'],
    ['x(x + 1) + 2(x + 1)', 'x*(x + 1) + 2*(x + 1)', 'a sum of products'],
    ['e^(2x) - 1', 'nothing', 'a power of e is a variable of its own'],
    ['x^2 + x + 123456789012345678901234567891', 'nothing', 'with a large coefficient'],
  ])('%s is kept from it by %s (%s)', (text, piece) => {
    expect(keptFrom('factored', text)).toBe(piece);
  });
});

describe('factored, in several variables', () => {
  it.each([
    ['x^2 - y^2', 'x^2 - y^2', 'a difference of squares'],
    ['x^2 + y^2', 'nothing', 'a sum of squares'],
    ['x^2 + 2x y + y^2', 'x^2 + 2*x*y + y^2', 'a square'],
    ['x y + x + y + 1', 'x*y + x + y + 1', 'a product of sums of one variable each'],
    ['x^2 - y', 'nothing', 'linear in y'],
    ['x^2 - 2y^2', 'nothing', 'only over the reals'],
    ['x^3 + y^3', 'x^3 + y^3', 'a sum of cubes'],
    ['x e^x + e^x', 'x*e^x + e^x', 'a function'],
  ])('%s is kept from it by %s (%s)', (text, piece) => {
    expect(keptFrom('factored', text)).toBe(piece);
  });
});

describe('what can be taken out of each term', () => {
  it.each([
    ['2x + 4', '2'],
    ['x^2 + x', 'x'],
    ['6x y + 4x^2 y', '2*x*y'],
    ['x e^x + e^x', 'e^x'],
    ['1/x + 1', 'x^(-1)'],
    ['x + x', 'x'],
  ])('of %s: %s', (text, common) => {
    const found = deviation('factored', text);
    expect(found && 'common' in found && found.common && printText(found.common)).toBe(common);
  });

  it.each(['x/2 + 1/2', '0.5x + 1.5', '2x + 3'])('of %s: nothing', (text) => {
    expect(keptFrom('factored', text)).toBe('nothing');
  });
});

describe('what is too large to be looked into counts as factored', () => {
  it.each(['x^10 - 1', '(x + y + z + 1)^100 - 1', 'x^2 - 1267650600228229401496703205376^4'])(
    '%s',
    (text) => {
      expect(keptFrom('factored', text)).toBe('nothing');
    },
  );
});

it('finds every product of two sums with whole coefficients, multiplied out', () => {
  const coefficient = fc.integer({ min: -9, max: 9 });
  const leading = fc.integer({ min: 1, max: 9 });
  fc.assert(
    fc.property(leading, coefficient, leading, coefficient, coefficient, (a, b, c, d, e) => {
      const product = `${a * c}x^3 + (${a * d + b * c})x^2 + (${a * e + b * d})x + (${b * e})`;
      expect(keptFrom('factored', product)).not.toBe('nothing');
    }),
    { numRuns: 50 },
  );
});
