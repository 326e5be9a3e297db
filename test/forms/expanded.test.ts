import { describe, expect, it } from 'vitest';
import { deviation, keptFrom } from './kept-from.ts';

const SQUARE = { rows: 2, columns: 2 };

describe('expanded', () => {
  it.each([
    ['x^2 + 2x + 1', 'nothing', 'a sum of powers'],
    ['3', 'nothing', 'a number'],
    ['x*x', 'nothing', 'a product without a sum'],
    ['(x y)^2', 'nothing', 'a power without a sum'],
    ['a + (b + c)', 'nothing', 'brackets that do nothing'],
    ['x(x + 1)', 'x*(x + 1)', 'a product with a sum'],
    ['3 + (x + 1)^2', '(x + 1)^2', 'a square of a sum, behind a term'],
    ['(x + 1)(x - 1)', '(x + 1)*(x - 1)', 'a product of sums'],
    ['-(x + 1)', '-(x + 1)', 'a sign before a sum'],
    ['a - (b + c)', 'a - (b + c)', 'a sum subtracted'],
    ['(x + 1)/2', '(x + 1)/2', 'a sum divided by a number'],
    ['(x + 1)/x', '(x + 1)/x', 'a sum divided by a symbol'],
    ['1/x + 1/x^2', 'nothing', 'fractions without sums'],
    ['(x + 1)/(x + 2)', 'nothing', 'a sum below the line stays there'],
    ['x/(2(x + 1))', 'x/(2*(x + 1))', 'but not as a factor'],
    ['(x + 1)^(-2)', '(x + 1)^(-2)', 'nor as a square'],
    ['1/(x + x + 1)', 'x + x + 1', 'nor with like terms'],
    ['(x + 1)^(1/2)', 'nothing', 'a root is no product'],
    ['(x + 1)^0', 'nothing', 'no factor at all'],
    ['sin(2(x + 1))', 'nothing', 'inside of a function'],
    ['e^(2(x + 1))', 'nothing', 'inside of an exponent'],
    ['e^x (x + 1)', 'e^x*(x + 1)', 'a function times a sum'],
    ['(1 - sigmoid(x)) sigmoid(x)', '(1 - sigmoid(x))*sigmoid(x)', 'a sum with a function'],
    ['x + x', 'x + x', 'like terms'],
    ['x y + y x', 'x*y + y*x', 'in another order'],
    ['x/2 + 0.5x', 'x/2 + 0.5*x', 'with other coefficients'],
    ['2 + x + 3', '2 + x + 3', 'two numbers'],
    ['e^x x + 2x e^x', 'e^x*x + 2*x*e^x', 'with functions'],
    ['sqrt(2) x + x', 'nothing', 'a root of a number is no coefficient'],
    ['x^1000 + x^1000', 'x^1000 + x^1000', 'of a high power'],
    ['2*3x', 'nothing', 'numbers to multiply are another form'],
  ])('%s is kept from it by %s (%s)', (text, piece) => {
    expect(keptFrom('expanded', text)).toBe(piece);
  });

  it('looks into each entry of a matrix', () => {
    expect(keptFrom('expanded', '[x, x(x + 1)]')).toBe('x*(x + 1)');
  });

  it('keeps the order of matrices: A B and B A are not alike, but A (B + C) is a product of a sum', () => {
    const shapes = new Map(['A', 'B', 'C'].map((name) => [name, SQUARE]));
    expect(keptFrom('expanded', 'A*B + B*A', shapes)).toBe('nothing');
    expect(keptFrom('expanded', 'A*(B + C)', shapes)).toBe('A*(B + C)');
  });

  it('says what to do', () => {
    expect(deviation('expanded', '(x + 1)^2')).toMatchObject({ todo: 'multiply-out' });
    expect(deviation('expanded', 'x + x')).toMatchObject({ todo: 'collect' });
  });
});
