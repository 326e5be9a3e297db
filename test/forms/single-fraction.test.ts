import { describe, expect, it } from 'vitest';
import { keptFrom } from './kept-from.ts';

describe('a single fraction', () => {
  it.each([
    ['(x + 1)/x', 'nothing', 'one line'],
    ['-1/x', 'nothing', 'with a sign'],
    ['(-x)/2', 'nothing', 'with a sign above the line'],
    ['2x/3', 'nothing', 'a product above the line'],
    ['x + 1', 'nothing', 'no line at all'],
    ['\\frac{x}{2}', 'nothing', 'in LaTeX'],
    ['1/x + 1', '1/x', 'beside another term'],
    ['1/2 (x + 1)', '1/2', 'beside a factor'],
    ['a/b/c', 'a/b', 'two lines'],
    ['1/(1 + 1/x)', '1/x', 'a line below the line'],
    ['x^-1', 'x^(-1)', 'a negative power'],
    ['x y^-2', 'y^(-2)', 'as a factor'],
    ['2 x^(-1/2)', 'x^(-1/2)', 'and a root'],
    ['x^(1/2)/2', 'nothing', 'inside of an exponent'],
    ['sin(x/2)/2', 'nothing', 'inside of a function'],
    ['1/(1 + e^-x)', 'nothing', 'an exponential function'],
    ['3*10^-5', 'nothing', 'a decimal'],
  ])('%s is kept from it by %s (%s)', (text, piece) => {
    expect(keptFrom('single-fraction', text)).toBe(piece);
  });
});
