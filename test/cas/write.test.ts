import { describe, expect, it } from 'vitest';
import { call, symbol } from '../../grader/language/expression.ts';
import { printText } from '../../grader/language/print-text.ts';
import { MATHJS } from '../../server/cas/mathjs-notation.ts';
import { NERDAMER } from '../../server/cas/nerdamer-notation.ts';
import { Renaming } from '../../server/cas/renaming.ts';
import { writeFormula } from '../../server/cas/write.ts';
import { expressionOf } from '../expression-of.ts';

const written = (text: string) => {
  const expression = expressionOf(text);
  const { names } = new Renaming(expression);
  return {
    mathjs: writeFormula(expression, MATHJS, names),
    nerdamer: writeFormula(expression, NERDAMER, names),
  };
};

describe('a formula in the notation of each system', () => {
  it.each([
    {
      text: 'w_32^[1] - i',
      mathjs: '(v1 - v2)',
      nerdamer: '(v1 - v2)',
      why: 'a name that a system could mistake',
    },
    { text: '0.25x', mathjs: '(0.25 * v1)', nerdamer: '((1 / 4) * v1)', why: 'nerdamer rounds decimals' },
    { text: '-x^2', mathjs: '(-(v1 ^ 2))', nerdamer: '(-(v1 ^ 2))', why: 'the minus is outside' },
    { text: '2^3^x', mathjs: '(2 ^ (3 ^ v1))', nerdamer: '(2 ^ (3 ^ v1))', why: 'powers lean to the right' },
    { text: 'ln(x)', mathjs: 'log(v1)', nerdamer: 'log(v1)', why: 'log is natural there' },
    {
      text: 'log_2(x)',
      mathjs: '(log(v1) / log(2))',
      nerdamer: '(log(v1) / log(2))',
      why: 'log2 is not in both',
    },
    {
      text: 'sigmoid(x)',
      mathjs: '(1 / (1 + exp(-v1)))',
      nerdamer: '(1 / (1 + exp(-v1)))',
      why: 'unknown to both',
    },
    { text: 'step(x)', mathjs: '(v1 > 0 ? 1 : 0)', nerdamer: undefined, why: 'nerdamer has step(0) = 1/2' },
    {
      text: "tanh'(x)",
      mathjs: '(1 - (tanh(v1) ^ 2))',
      nerdamer: '(1 - (tanh(v1) ^ 2))',
      why: 'a known function',
    },
    {
      text: '[[1, 2], [3, 4]] (5, 6)',
      mathjs: '([[1, 2], [3, 4]] * [[5], [6]])',
      nerdamer: undefined,
      why: 'a tuple is a column; nerdamer is asked about scalars',
    },
    {
      text: '(1, 2)·(3, 4)',
      mathjs: 'dot([[1], [2]], [[3], [4]])',
      nerdamer: undefined,
      why: 'the dot product, no matrix product',
    },
    {
      text: 'exp((1, 2))',
      mathjs: 'map([[1], [2]], f(t) = exp(t))',
      nerdamer: undefined,
      why: 'entry by entry',
    },
    {
      text: 'max((1, 2), 3)',
      mathjs: undefined,
      nerdamer: undefined,
      why: 'the largest of all entries in mathjs',
    },
  ])('$text: $why', ({ text, mathjs, nerdamer }) => {
    expect(written(text)).toEqual({ mathjs, nerdamer });
  });

  it('has no form for an unknown function', () => {
    expect(writeFormula(call('f', 1, symbol('x')), MATHJS, new Map([['x', 'v1']]))).toBeUndefined();
  });

  it('has no form where shapes do not fit', () => {
    expect(written('[[1, 2]] [[1, 2]]')).toEqual({ mathjs: undefined, nerdamer: undefined });
  });
});

describe('what a system says', () => {
  const renaming = new Renaming(expressionOf('w_1 + x'));
  it.each([
    { said: '2 * v1 ^ (2 - 1)', means: '2*w_1^(2 - 1)', why: 'in the names of the exercise' },
    { said: '(1/2)*v2^(-1/2)', means: '1/2*x^(-1/2)', why: 'nerdamer writes so' },
    { said: 'v3', means: undefined, why: 'no symbol of the question' },
    { said: 'diff(cbrt(v1),v1)', means: undefined, why: 'the question again' },
    { said: '2 + 3i', means: undefined, why: 'not a real number' },
    { said: 'Infinity', means: undefined, why: 'not a number' },
  ])('$said: $why', ({ said, means }) => {
    const read = renaming.read(said);
    expect(read && printText(read)).toBe(means);
  });
});
