import { describe, expect, it } from 'vitest';
import { grade, publicView } from '../../grader/index.ts';
import { prepared } from './prepared.ts';

const exercise = prepared({
  function: { variables: ['x'], definitions: { y: '(x + 1)^2', s: 'sigmoid(x)' } },
  partial: 0.75,
  tolerance: { relative: 0.02 },
  parts: [
    { id: 'square', ask: 'expression', of: 'y', form: 'expanded' },
    { id: 'slope', ask: 'derivative', of: 's', by: 'x', form: ['expanded', { without: ['exp'] }] },
    { id: 'half', ask: 'value', of: 'x/8', at: { x: 6 }, prompt: 'A share', form: 'lowest-terms' },
    { id: 'row', ask: 'gradient', of: 'y', by: ['x'], kind: 'formula-matrix', form: 'factored' },
    { id: 'free', ask: 'expression', of: 'y' },
  ],
});

describe('a right answer that is not in the form asked for earns a part', () => {
  it.each([
    { part: 'square', answer: 'x^2 + 2x + 1', verdict: 'correct', score: 1, code: undefined },
    { part: 'square', answer: '(x + 1)^2', verdict: 'partial', score: 0.75, code: 'not-expanded' },
    { part: 'square', answer: 'x(x + 2)', verdict: 'incorrect', score: 0, code: 'differs-at' },
    { part: 'slope', answer: 'σ(x) - σ(x)^2', verdict: 'correct', score: 1, code: undefined },
    { part: 'slope', answer: 'σ(x)(1 - σ(x))', verdict: 'partial', score: 0.75, code: 'not-expanded' },
    {
      part: 'slope',
      answer: 'e^-x/(1 + e^-x)^2',
      verdict: 'partial',
      score: 0.75,
      code: 'not-expanded',
    },
    {
      part: 'slope',
      answer: '1/(e^x + 2 + e^-x)',
      verdict: 'partial',
      score: 0.75,
      code: 'function-not-allowed',
    },
    { part: 'half', answer: '3/4', verdict: 'correct', score: 1, code: undefined },
    { part: 'half', answer: '6/8', verdict: 'partial', score: 0.75, code: 'not-in-lowest-terms' },
    { part: 'half', answer: '0.75', verdict: 'correct', score: 1, code: undefined },
    { part: 'half', answer: 0.76, verdict: 'correct', score: 1, code: undefined },
    { part: 'half', answer: '7/8', verdict: 'incorrect', score: 0, code: 'wrong-value' },
    { part: 'row', answer: '[2(x + 1)]', verdict: 'correct', score: 1, code: undefined },
    { part: 'row', answer: '[2x + 2]', verdict: 'partial', score: 0.75, code: 'not-factored' },
    { part: 'free', answer: '(x + 1)^2', verdict: 'correct', score: 1, code: undefined },
  ])('$part, $answer: $verdict', ({ part, answer, verdict, score, code }) => {
    const graded = grade(exercise, { answers: { [part]: answer } }).parts[part];
    expect(graded).toMatchObject({ verdict, score });
    expect(graded?.feedback?.[0]?.code).toBe(code);
  });
});

it('a student sees which forms are required', () => {
  const forms = publicView(exercise).parts.map(({ id, form }) => [id, form]);
  expect(forms).toEqual([
    ['square', ['expanded']],
    ['slope', ['expanded', { without: ['exp'] }]],
    ['half', ['lowest-terms']],
    ['row', ['factored']],
    ['free', undefined],
  ]);
});

it('a margin of the exercise leaves its formulas alone', () => {
  const graded = grade(exercise, { answers: { free: '1.01x^2 + 2x + 1' } });
  expect(graded.parts['free']?.verdict).toBe('incorrect');
});
