import { describe, expect, it } from 'vitest';
import { publicView, validate } from '../../grader/index.ts';
import { prepared } from '../exercise/prepared.ts';
import { said, sentences } from './said.ts';

const exercise = prepared({
  graph: { inputs: { a: 2, b: 1 }, nodes: { c: 'a + b', d: 'b + 1', e: 'c * d' }, output: 'e' },
  parts: [{ id: 'p', ask: 'backward-order', prompt: 'In which order?' }],
});

describe('the backward pass through e = c·d, c = a + b, d = b + 1', () => {
  it.each([
    { answer: 'e, c, d, a, b', said: 'correct', why: 'with commas' },
    { answer: 'e d c b a', said: 'correct', why: 'with spaces' },
    { answer: 'e → c → a → d → b', said: 'correct', why: 'a needs c alone' },
    { answer: 'e -> d -> c -> a -> b', said: 'correct', why: 'arrows in ASCII' },
    { answer: '$e \\to d \\to c \\to b \\to a$', said: 'correct', why: 'LaTeX' },
    { answer: '(e; c; d; b; a)', said: 'correct', why: 'in brackets' },
    { answer: ['e', 'c', 'd', 'b', 'a'], said: 'correct', why: 'JSON' },
    { answer: 'a, b, c, d, e', said: 'incorrect: visited-too-early', why: 'forwards' },
    { answer: 'e, c, b, d, a', said: 'incorrect: visited-too-early', why: 'b has a second path, through d' },
    { answer: 'e, c, d, b', said: 'incorrect: not-visited', why: 'a is left out' },
    { answer: 'e, c, d, a, b, c', said: 'incorrect: visited-twice', why: 'c comes again' },
    { answer: [], said: 'missing', why: 'nothing' },
  ])('$answer is $said: $why', ({ answer, said: expected }) => {
    expect(said(exercise, answer)).toBe(expected);
  });

  it.each([
    { answer: 'e, b, c, d, a', sentence: 'b cannot be visited before c, which is computed from it.' },
    { answer: 'd, e, c, a, b', sentence: 'd cannot be visited before e, which is computed from it.' },
    { answer: 'e, d', sentence: 'a, b and c are not visited.' },
    { answer: 'e, e, d, d', sentence: 'e and d may be visited only once.' },
  ])('$answer: $sentence', ({ answer, sentence }) => {
    expect(sentences(exercise, answer)).toEqual([sentence]);
  });

  it.each([
    { answer: 'e, c, f, a, b', code: 'unknown-name', start: 6, end: 7 },
    { answer: 'e → ĉ', code: 'unknown-name', start: 4, end: 5 },
    { answer: 'ecdab', code: 'unknown-name', start: 0, end: 5 },
    { answer: 'e, 1', code: 'unknown-name', start: 3, end: 4 },
    { answer: ['e', 'f'], code: 'unknown-name', start: 0, end: 0 },
    { answer: ', ,', code: 'not-an-order', start: 0, end: 3 },
    { answer: 'e '.repeat(1001), code: 'too-long', start: 0, end: 2002 },
  ])('$answer cannot be read: $code', ({ answer, code, start, end }) => {
    expect(validate(exercise, 'p', answer)).toMatchObject({ valid: false, problem: { code, start, end } });
  });

  it('suggests the name that was meant', () => {
    expect(validate(exercise, 'p', 'E, c')?.problem?.suggestion).toBe('e');
  });

  it('shows the names in an order that tells nothing', () => {
    expect(publicView(exercise).parts[0]?.names).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
