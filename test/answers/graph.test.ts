import { describe, expect, it } from 'vitest';
import { isSingleOperation } from '../../grader/answers/single-operation.ts';
import { validate } from '../../grader/index.ts';
import { prepared } from '../exercise/prepared.ts';
import { expressionOf } from '../expression-of.ts';
import { said, sentences } from './said.ts';

const exercise = prepared({
  function: { variables: ['x', 'y'], definitions: { z: 'sigmoid(3 + (y + 5x))' } },
  parts: [{ id: 'p', ask: 'draw', of: 'z' }],
});

describe('z = σ(3 + (y + 5x)), drawn as', () => {
  it.each([
    { answer: 'n1 = 5x; n2 = y + n1; n3 = 3 + n2; z = σ(n3)', said: 'correct', why: 'a line each' },
    {
      answer: 'n1 = 5*x\nn2 = n1 + y\r\nn3 = n2 + 3\n\nz = sigmoid(n3)\n',
      said: 'correct',
      why: 'line breaks',
    },
    {
      answer: 'n_1 = 5x \\\\ n_2 = y + n_1 \\\\ n_3 = 3 + n_2 \\\\ z = \\sigma(n_3)',
      said: 'correct',
      why: 'LaTeX',
    },
    {
      answer: ['a = 5x', 'b = y + a', 'c = 3 + b', 'd = σ(c)'],
      said: 'correct',
      why: 'JSON and other names',
    },
    { answer: 'z = σ(c); c = 3 + b; b = y + a; a = 5x', said: 'correct', why: 'in any order' },
    { answer: 'a := 5x; b := y + 3; c := a + b; z := σ(c)', said: 'correct', why: 'added in another order' },
    {
      answer: 'a = 5x; b = y + a; c = 3 + b; d = -c; f = exp(d); g = 1 + f; z = 1/g',
      said: 'correct',
      why: 'the sigmoid in four operations',
    },
    {
      answer: 'a = 5x; z = σ(c); c = 3 + b; b = y + a',
      said: 'correct',
      why: 'nothing else uses z',
    },
    { answer: 'a = -5x; b = y - a; c = 3 + b; z = σ(c)', said: 'correct', why: 'a constant with its sign' },
    {
      answer: 'three = 3; a = 5x; b = y + a; c = three + b; z = σ(c)',
      said: 'correct',
      why: 'a constant as a node',
    },
    {
      answer: 'e = 5x; pi = y + e; f = 3 + pi; z = σ(f)',
      said: 'correct',
      why: 'names that are constants elsewhere',
    },
    { answer: 'n1 = 5x; z = σ(3 + y + n1)', said: 'incorrect: not-one-operation', why: 'three at once' },
    { answer: 'z = σ(3 + (y + 5x))', said: 'incorrect: not-one-operation', why: 'all at once' },
    { answer: 'a = 5x; b = y + a; c = 3 + b', said: 'incorrect: differs-at', why: 'without the sigmoid' },
    {
      answer: 'a = 5y; b = x + a; c = 3 + b; z = σ(c)',
      said: 'incorrect: differs-at',
      why: 'x and y exchanged',
    },
    {
      answer: 'z = 5x; b = y + z; c = 3 + b; d = σ(c)',
      said: 'correct',
      why: 'z is a name like any other',
    },
    {
      answer: 'a = 5x; b = y + a; c = 3 + b; z = σ(c); d = 2y',
      said: 'correct',
      why: 'of two ends z was asked for',
    },
    {
      answer: 'a = 5x; b = y + a; c = 3 + b; d = σ(c); g = 2y',
      said: 'incorrect: differs-at',
      why: 'of two ends the last',
    },
    {
      answer: '$a = 5x$; $b = y + a$\n\\( c = 3 + b \\); z = σ(c)',
      said: 'correct',
      why: 'lines of LaTeX',
    },
    {
      answer: 'k = 1/2x; z = σ(k)',
      said: 'incorrect: ambiguous-division, differs-at',
      why: 'wrong in either reading',
    },
    { answer: '', said: 'missing', why: 'nothing' },
    { answer: [], said: 'missing', why: 'nothing in JSON' },
  ])('$answer is $said: $why', ({ answer, said: expected }) => {
    expect(said(exercise, answer)).toBe(expected);
  });

  it('names the lines to be taken apart', () => {
    expect(sentences(exercise, 'a1 = 5x + y; z = σ(3 + a1)')).toEqual([
      'a_1 and z do more than one operation. Give each operation a line of its own.',
    ]);
  });
});

describe('what cannot be read as a graph, with its place', () => {
  it.each([
    { answer: 'n1 = 5x; n2 = y + m1', code: 'unknown-name', start: 18, end: 20 },
    { answer: 'n1 = 5x; z = ', code: 'unexpected-end', start: 12, end: 12 },
    { answer: 'n1 = 5x\n  n2 = y +', code: 'unexpected-end', start: 18, end: 18 },
    { answer: 'n1 = 5x; n1 = y + n1', code: 'name-twice', start: 9, end: 11 },
    { answer: 'x = 5y', code: 'name-twice', start: 0, end: 1 },
    { answer: 'a = 5b; b = y + a', code: 'circular', start: 0, end: 17 },
    { answer: 'a = 5a', code: 'circular', start: 0, end: 6 },
    { answer: 'n1 = 5x; σ(n1)', code: 'not-a-step', start: 9, end: 14 },
    { answer: '5x = n1', code: 'not-a-step', start: 0, end: 7 },
    { answer: ';', code: 'unexpected-end', start: 0, end: 1 },
    { answer: ['a = 5x', 'b = 3 +'], code: 'unexpected-end', start: 7, end: 7 },
    { answer: 'a = x;'.repeat(101), code: 'too-many-nodes', start: 0, end: 606 },
    { answer: 'a = x;'.repeat(500), code: 'too-long', start: 0, end: 3000 },
  ])('$answer', ({ answer, code, start, end }) => {
    expect(validate(exercise, 'p', answer)).toMatchObject({ valid: false, problem: { code, start, end } });
  });

  it('says which line', () => {
    expect(validate(exercise, 'p', ['a = 5x', 'b = 3 +'])?.problem?.message).toMatch(/^Line 2: /);
  });

  it('is one that doubles without end', () => {
    const lines = Array.from({ length: 60 }, (_, i) => `n_${i + 1} = n_${i} * n_${i}`);
    expect(said(exercise, ['n_0 = x', ...lines])).toBe('invalid: too-many-nodes');
  });
});

describe('a single operation', () => {
  it.each([
    { operation: '5x', single: true },
    { operation: 'x^2', single: true },
    { operation: '-x', single: true },
    { operation: 'sigmoid(x)', single: true },
    { operation: 'max(0, x)', single: true },
    { operation: 'x/y', single: true },
    { operation: 'x + 1/2', single: true },
    { operation: '-3x', single: true },
    { operation: 'x', single: true },
    { operation: '2^0.5', single: true },
    { operation: '-x y', single: false },
    { operation: '2x + 1', single: false },
    { operation: 'x y z', single: false },
    { operation: 'sigmoid(-x)', single: false },
    { operation: 'x + y + z', single: false },
  ])('$operation: $single', ({ operation, single }) => {
    expect(isSingleOperation(expressionOf(operation))).toBe(single);
  });
});
