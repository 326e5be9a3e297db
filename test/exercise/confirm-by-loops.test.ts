import { describe, expect, it } from 'vitest';
import { confirm } from '../../grader/exercise/confirm.ts';
import { NOT_DEFINED } from '../../grader/answers/content.ts';
import { sayComplaint } from '../../grader/index.ts';
import type { Expression } from '../../grader/language/expression.ts';
import { read } from '../../grader/language/reader.ts';
import { createVocabulary } from '../../grader/language/vocabulary.ts';
import { ExerciseRefused } from '../../grader/subjects/complaint.ts';
import type { Claim } from '../../grader/subjects/questions/question.ts';
import { expressionOf } from '../expression-of.ts';

const value = (of: string, is: string): Claim => ({
  claim: 'value',
  of: expressionOf(of),
  value: expressionOf(is),
});
const compared = (left: string, right: string, same: boolean): Claim => ({
  claim: 'comparison',
  left: expressionOf(left),
  right: expressionOf(right),
  same,
});
const SHAPES = new Map([
  ['W', { rows: 2, columns: 3 }],
  ['x', { rows: 3, columns: 1 }],
]);
function inMatrices(text: string): Expression {
  const reading = read(text, createVocabulary({ symbols: SHAPES }));
  if (!reading.ok) throw new Error(text);
  return reading.expression;
}

const shaped = (of: string, rows: number, columns: number): Claim => ({
  claim: 'shape',
  of: inMatrices(of),
  shapes: SHAPES,
  found: rows === 0 ? NOT_DEFINED : { rows, columns },
});

/** The ways that confirm a claim, or the complaint on it. */
function outcome(claim: Claim): string {
  try {
    return confirm(claim, new Map(), []).join(', ') || 'unconfirmed';
  } catch (error) {
    if (!(error instanceof ExerciseRefused)) throw error;
    return sayComplaint(error.complaint);
  }
}

describe('plain loops come to the same value', () => {
  it.each([
    value('[1 2; 3 4] [5; 6]', '[17; 39]'),
    value('[1, 2; 3, 4]^T', '[1 3; 2 4]'),
    value('[1; 2]·[3; 4]', '11'),
    value('[1; 2] ⊙ [3; 4] - 1', '[2; 7]'),
    value('2*[1, 2]/4', '[1/2, 1]'),
    value('-(1, 2)', '[-1; -2]'),
    value('softmax([0; ln(3)])', '[1/4; 3/4]'),
    value('logsumexp([0, 0])', 'ln(2)'),
    value('mean([1; 2; 6]) + norm([3; 4])', '8'),
    value('diag([1; 2])', '[1 0; 0 2]'),
    value('relu([-1; 2])', '[0; 2]'),
    value('ceil(1000/64)', '16'),
    value('max(1, 2^3) + log_2(8)', '11'),
  ])('$of', (claim) => {
    expect(outcome(claim)).toBe('loops');
  });

  it.each([
    {
      claim: value('[1 2; 3 4] [5; 6]', '[17; 38]'),
      says: /is 39 when computed step by step, but 38 when written out/,
    },
    {
      claim: value('[1 2; 3 4] [5; 6]', '[17, 39]'),
      says: /the shape of .* is 1x2, but its value when computed is 2x1/,
    },
    { claim: value('[1; 2] [3; 4]', '11'), says: /is 1x1, but its value when computed is not defined/ },
  ])('or refuse: $says', ({ claim, says }) => {
    expect(outcome(claim)).toMatch(says);
  });

  it.each([
    { claim: value('4!', '24'), why: 'a function that they do not know' },
    { claim: value('[1 1; 0 1]^2', '[1 2; 0 1]'), why: 'a power of a matrix' },
  ])('or say nothing: $why', ({ claim }) => {
    expect(outcome(claim)).toBe('unconfirmed');
  });
});

describe('and to the same shape', () => {
  it.each([
    { claim: shaped('W x', 2, 1), says: 'loops' },
    { claim: shaped('x^T x', 1, 1), says: 'loops' },
    { claim: shaped('x x^T', 3, 3), says: 'loops' },
    { claim: shaped('x x', 0, 0), says: 'loops' },
    { claim: shaped('W x', 1, 2), says: 'the shape of "W*x" is 1x2, but its value when computed is 2x1' },
    {
      claim: shaped('W x', 0, 0),
      says: 'the shape of "W*x" is not defined, but its value when computed is 2x1',
    },
    {
      claim: shaped('W W', 2, 3),
      says: 'the shape of "W*W" is 2x3, but its value when computed is not defined',
    },
  ])('$says', ({ claim, says }) => {
    expect(outcome(claim)).toBe(says);
  });
});

describe('and to the same comparison', () => {
  it.each([
    { claim: compared('softmax([p; q] + k)', 'softmax([p; q])', true), says: 'loops' },
    { claim: compared('softmax(k*[p; q])', 'softmax([p; q])', false), says: 'loops' },
    { claim: compared('[p, q]', '[p; q]', false), says: 'loops' },
    { claim: compared('p!', 'p', false), says: 'unconfirmed' },
    {
      claim: compared('p', 'q', true),
      says: '"p" and "q" mean the same, but not when computed at some points',
    },
    {
      claim: compared('p + p', '2p', false),
      says: '"p + p" and "2*p" differ, but not when computed at some points',
    },
  ])('$says', ({ claim, says }) => {
    expect(outcome(claim)).toBe(says);
  });
});
