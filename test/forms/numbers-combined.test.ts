import { describe, expect, it } from 'vitest';
import { keptFrom } from './kept-from.ts';

describe('numbers combined', () => {
  it.each([
    ['6x', 'nothing', 'one number'],
    ['6/8', 'nothing', 'a fraction is a number'],
    ['3x/2', 'nothing', 'one above and one below the line'],
    ['2(3x + 3)', 'nothing', 'a sum is no number'],
    ['e^-2 x', 'nothing', 'a power of e is no number'],
    ['4.5*10^-8', 'nothing', 'a power of ten is a way to write one'],
    ['2^10 x', 'nothing', 'too long to be worked out'],
    ['2*3x', '2*3*x', 'two factors'],
    ['x*2*y*3', 'x*2*y*3', 'apart from each other'],
    ['2(-3)x', '2*(-3)*x', 'with a sign'],
    ['x/2/3', 'x/2/3', 'two below the line'],
    ['1/2 * 1/3', '1/2*1/3', 'two fractions'],
    ['2^3 x', '2^3*x', 'a power'],
    ['(-2)^2', '(-2)^2', 'of a negative number'],
    ['x + 1 + 2', 'x + 1 + 2', 'two terms'],
    ['1 - 0.9', '1 - 0.9', 'a difference'],
    ['3 - 1/2', '3 - 1/2', 'with a fraction'],
    ['-(2 + 3)', '2 + 3', 'in brackets'],
    ['sin(2*3)', '2*3', 'inside of a function'],
    ['x^(3 - 1)', '3 - 1', 'inside of an exponent'],
  ])('%s is kept from it by %s (%s)', (text, piece) => {
    expect(keptFrom('numbers-combined', text)).toBe(piece);
  });
});
