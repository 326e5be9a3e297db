import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printText } from '../../grader/language/print-text.ts';
import { deviation, keptFrom } from './kept-from.ts';

describe('lowest terms', () => {
  it.each([
    ['3/4', 'nothing', 'nothing in common'],
    ['-3/4', 'nothing', 'with a sign'],
    ['3', 'nothing', 'no fraction'],
    ['0.75', 'nothing', 'no fraction'],
    ['x/2', 'nothing', 'a symbol above a number'],
    ['(x + 1)/(x + 2)', 'nothing', 'two sums'],
    ['(x^2 + y^2)/(x + y)', 'nothing', 'two sums in two variables'],
    ['(x^2 - 2)/(x - 1)', 'nothing', 'only over the reals'],
    ['(x^2 - 1)/(x - 1)', '(x^2 - 1)/(x - 1)', 'a sum to cancel'],
    ['(1 - x)/(x - 1)', '(1 - x)/(x - 1)', 'but for the sign'],
    ['(x^2 - y^2)/(x + y)', '(x^2 - y^2)/(x + y)', 'in two variables'],
    ['(x^3 - y^3)/(x^2 - y^2)', '(x^3 - y^3)/(x^2 - y^2)', 'in both'],
    ['1 + 2/4', '2/4', 'a fraction among others'],
    ['sin(2x/4)', '2*x/4', 'inside of a function'],
    ['e^(6/8)', '6/8', 'inside of an exponent'],
    ['1/(1 + 2/4)', '2/4', 'inside of a fraction'],
    ['1.5/2', '1.5/2', 'a decimal in a fraction of numbers'],
    ['0.5x/2', 'nothing', 'with a symbol it is a coefficient'],
    ['x^2 y/x^(-1)', 'nothing', 'a negative power below the line is above it'],
  ])('%s is kept from it by %s (%s)', (text, piece) => {
    expect(keptFrom('lowest-terms', text)).toBe(piece);
  });
});

describe('what cancels', () => {
  it.each([
    ['6/8', '2'],
    ['-6/8', '2'],
    ['4/2', '2'],
    ['6.0/8.0', '2'],
    ['2x/4', '2'],
    ['2/4 x', '2'],
    ['(2x + 4)/6', '2'],
    ['2/(2x + 4)', '2'],
    ['(3x + 6)/(6x + 9)', '3'],
    ['x/(x y)', 'x'],
    ['x^5/x^3', 'x'],
    ['(x^2 + x)/(x y)', 'x'],
    ['e^x (x + 1)/e^x', 'e^x'],
    ['(x + 1)^1000/(x + 1)', 'x + 1'],
    ['(1/2)/(3/4)', '2'],
  ])('in %s: %s', (text, common) => {
    const found = deviation('lowest-terms', text);
    expect(found && 'common' in found && found.common && printText(found.common)).toBe(common);
  });
});

it('a fraction of whole numbers is in lowest terms where they have no common divisor', () => {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  const whole = fc.integer({ min: 1, max: 1000 });
  fc.assert(
    fc.property(whole, whole, (a, b) => {
      expect(keptFrom('lowest-terms', `${a}/${b}`) === 'nothing').toBe(divisor(a, b) === 1);
    }),
  );
});
