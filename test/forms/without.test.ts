import { describe, expect, it } from 'vitest';
import { keptFrom } from './kept-from.ts';

describe('without a function', () => {
  it.each([
    ['σ(x)', 'sigmoid', 'sigmoid(x)', 'in another spelling'],
    ['sigmoid(x)', 'σ', 'sigmoid(x)', 'asked for in another'],
    ["sigma'(x)", 'sigmoid', "sigmoid'(x)", 'its derivative'],
    ['1/(1 + e^-x)', 'sigmoid', 'nothing', 'the same value'],
    ['e^x', 'exp', 'e^x', 'a power of e'],
    ['2^x', 'exp', 'nothing', 'a power of another number'],
    ['e', 'exp', 'nothing', 'the number itself'],
    ['1 + ln(x)', 'ln', 'ln(x)', 'inside of a sum'],
    ['ln(x)', 'log', 'ln(x)', 'a logarithm'],
    ['log_2 x', 'log', 'log_2(x)', 'to another base'],
    ['log_2 x', 'ln', 'nothing', 'which is not the natural one'],
    ['log_e(x)', 'ln', 'log(x, e)', 'but this one is'],
    ['\\sqrt{x}', 'sqrt', 'sqrt(x)', 'in LaTeX'],
    ['root(x, 2)', 'sqrt', 'root(x, 2)', 'as a second root'],
    ['root(x, 3)', 'cbrt', 'root(x, 3)', 'as a third root'],
    ['root(x, 4)', 'sqrt', 'nothing', 'a fourth root'],
    ['x^(1/2)', 'sqrt', 'nothing', 'a power is no root'],
    ['|x|', 'abs', 'abs(x)', 'as bars'],
    ['sin(cos(x))', 'cos', 'cos(x)', 'inside of a function'],
  ])('%s without %s is kept from it by %s (%s)', (text, name, piece) => {
    expect(keptFrom({ without: [name] }, text)).toBe(piece);
  });

  it('of several functions names the one that occurs', () => {
    expect(keptFrom({ without: ['exp', 'tanh'] }, '1 - tanh(x)^2')).toBe('tanh(x)');
  });
});
