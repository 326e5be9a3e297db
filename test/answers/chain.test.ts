import { describe, expect, it } from 'vitest';
import { chainSlips } from '../../grader/answers/chain-slips.ts';
import { validate } from '../../grader/index.ts';
import { prepared } from '../exercise/prepared.ts';
import { expressionOf } from '../expression-of.ts';
import { said, sentences } from './said.ts';

const graph = { inputs: { a: 2, b: 1 }, nodes: { c: 'a + b', d: 'b + 1', e: 'c * d' }, output: 'e' };
const exercise = prepared({ graph, parts: [{ id: 'p', ask: 'chain', of: 'e', by: 'b' }] });

describe('∂e/∂b through c and d', () => {
  it.each([
    { answer: 'de/dc*dc/db + de/dd*dd/db', said: 'correct', why: 'in ASCII' },
    { answer: '∂e/∂c·∂c/∂b + ∂e/∂d·∂d/∂b', said: 'correct', why: 'in Unicode' },
    { answer: '∂e/∂d∂d/∂b+∂e/∂c∂c/∂b', said: 'correct', why: 'without signs, the other way round' },
    {
      answer:
        '\\frac{\\partial e}{\\partial c}\\frac{\\partial c}{\\partial b} + \\frac{\\partial e}{\\partial d}\\frac{\\partial d}{\\partial b}',
      said: 'correct',
      why: 'in LaTeX',
    },
    {
      answer:
        '\\frac{\\mathrm{d} e}{\\mathrm{d} c} \\cdot \\frac{\\mathrm{d} c}{\\mathrm{d} b} + \\frac{\\mathrm d e}{\\mathrm d d} \\frac{\\mathrm d d}{\\mathrm d b}',
      said: 'correct',
      why: 'in LaTeX, upright',
    },
    { answer: 'de/db = de/dc dc/db + de/dd dd/db', said: 'correct', why: 'with what was asked before it' },
    { answer: '∂e/∂e (∂e/∂c ∂c/∂b + ∂e/∂d ∂d/∂b)', said: 'correct', why: 'from ∂e/∂e = 1' },
    { answer: 'de/dc dc/db', said: 'incorrect: missing-path', why: 'one path of two' },
    { answer: 'de/dc dc/db + de/dd', said: 'incorrect: missing-factor', why: 'the last edge is left out' },
    { answer: 'de/dc dc/db + de/dd dd/db dd/db', said: 'incorrect: repeated-factor', why: 'an edge twice' },
    { answer: 'de/dc dc/db + (de/dd)^2 dd/db', said: 'incorrect: repeated-factor', why: 'an edge squared' },
    { answer: 'de/dc dc/da + de/dd dd/db', said: 'incorrect: missing-factor, foreign-factor', why: 'to a' },
    { answer: 'de/dc dc/db - de/dd dd/db', said: 'incorrect: miscounted-path', why: 'subtracted' },
    {
      answer: '2 de/dc dc/db + de/dd dd/db',
      said: 'incorrect: miscounted-path',
      why: 'a path counted twice',
    },
    { answer: '-(de/dc dc/db + de/dd dd/db)', said: 'incorrect: sign', why: 'the opposite' },
    { answer: 'de/db', said: 'incorrect: not-local', why: 'what was asked' },
    { answer: 'de/da dc/db', said: 'incorrect: not-local', why: 'a longer path' },
    { answer: 'de/dc dc/dd dd/db', said: 'incorrect: independent', why: 'there is no edge from d to c' },
    { answer: '2*1 + 3*1', said: 'incorrect: wrong-value', why: 'the numbers, not the derivatives' },
    { answer: 'de/dc / dc/db', said: 'incorrect: wrong-value', why: 'a quotient' },
  ])('$answer is $said: $why', ({ answer, said: expected }) => {
    expect(said(exercise, answer)).toBe(expected);
  });

  it.each([
    { answer: 'de/dc dc/db + de/dd', sentence: '∂d/∂b is missing.' },
    {
      answer: 'de/dc dc/db + de/dd dd/db dd/db',
      sentence: '∂d/∂b is there more than once: each edge of a path counts once.',
    },
    {
      answer: 'de/db',
      sentence: '∂e/∂b is not a derivative along one edge: write it as a product of local derivatives.',
    },
  ])('$answer: $sentence', ({ answer, sentence }) => {
    expect(sentences(exercise, answer)).toEqual([sentence]);
  });

  it.each([
    { answer: 'de/dc dc/db +', code: 'unexpected-end', start: 13, end: 13 },
    { answer: 'de/dc dc/dx', code: 'unknown-name', start: 6, end: 8 },
    { answer: 'c d', code: 'unknown-name', start: 0, end: 1 },
    { answer: 'de/da = de/dc', code: 'wrong-left-side', start: 0, end: 7 },
    { answer: '(de/dc', code: 'unbalanced-bracket', start: 0, end: 1 },
  ])('$answer cannot be read: $code', ({ answer, code, start, end }) => {
    expect(validate(exercise, 'p', answer)).toMatchObject({ valid: false, problem: { code, start, end } });
  });
});

describe('what a chain has wrong, product by product', () => {
  const NONE = { missing: [], repeated: [], foreign: [], paths: 0, miscounted: false };
  it.each([
    { chain: 'p q', right: 'p q r', slips: { ...NONE, missing: ['r'] } },
    { chain: 'p q q r', right: 'p q r', slips: { ...NONE, repeated: ['q'] } },
    { chain: 'p q s', right: 'p q r', slips: { ...NONE, missing: ['r'], foreign: ['s'] } },
    { chain: 'p q', right: 'p q + r s + r t', slips: { ...NONE, paths: 2 } },
    { chain: 'p q + r', right: 'p q + r s', slips: { ...NONE, missing: ['s'] } },
    { chain: 'p (q + r)', right: 'p q + p s', slips: { ...NONE, missing: ['s'], foreign: ['r'] } },
    { chain: 'p q + p q', right: 'p q', slips: { ...NONE, miscounted: true } },
    { chain: 'p q + p q r', right: 'p q', slips: { ...NONE, foreign: ['r'] } },
    { chain: 'p q - p q', right: 'p q', slips: { ...NONE, paths: 1 } },
    { chain: 's', right: 'p q', slips: undefined },
    { chain: 'p/q', right: 'p q', slips: undefined },
    { chain: '(p + q)^2 (p + q)^3 (p + q)^3', right: 'p q', slips: undefined },
  ])('$chain for $right', ({ chain, right, slips }) => {
    expect(chainSlips(expressionOf(chain), expressionOf(right))).toEqual(slips);
  });
});
