import { describe, expect, it } from 'vitest';
import { grade, validate } from '../../grader/index.ts';
import { prepared } from '../exercise/prepared.ts';

const exercise = prepared({
  function: {
    variables: ['x_1', 'x_2'],
    definitions: { f: 'x_1^2 x_2', g: 'ln(x_1^2)', h: 'x_1 + x_2', k: 'x_1/3' },
  },
  parts: [
    { id: 'gradient', ask: 'gradient', of: 'f', by: ['x_1', 'x_2'] },
    { id: 'jacobian', ask: 'jacobian', of: ['f', 'h'], by: ['x_1', 'x_2'], prompt: 'J' },
    { id: 'log', ask: 'expression', of: 'g' },
    { id: 'third', ask: 'value', of: 'k', at: { x_1: 1 } },
    { id: 'product', ask: 'expression', of: 'x_1 (x_1 + 1)', prompt: 'Expand.', form: 'expanded' },
  ],
});

describe('near the answer', () => {
  it.each([
    {
      part: 'gradient',
      answer: '[2 x_1 x_2, x_1^2]',
      verdict: 'incorrect',
      codes: ['transposed', 'other-layout'],
    },
    { part: 'gradient', answer: '[2 x_1 x_2, x_2^2]', verdict: 'incorrect', codes: ['wrong-shape'] },
    { part: 'jacobian', answer: '[2 x_1 x_2, x_1^2; 1, 1]', verdict: 'incorrect', codes: ['other-layout'] },
    { part: 'log', answer: '2 ln(x_1)', verdict: 'partial', codes: ['smaller-domain'] },
    { part: 'third', answer: '0.33', verdict: 'partial', codes: ['fewer-digits'] },
    { part: 'product', answer: 'x_1 (x_1 + 1)', verdict: 'partial', codes: ['not-expanded'] },
  ])('$part: $answer is $verdict, $codes', ({ part, answer, verdict, codes }) => {
    const graded = grade(exercise, { answers: { [part]: answer } }).parts[part]!;
    expect(graded.verdict).toBe(verdict);
    expect(graded.feedback!.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
  });

  it.each([
    { answer: '2 ln(x1)', why: 'another spelling of the same name' },
    { answer: 'ln(x₁^2)', why: 'a subscript as such' },
  ])('$answer is no other name: $why', ({ answer }) => {
    expect(validate(exercise, 'log', answer)).toMatchObject({ valid: true });
  });

  it.each(['ln(x_3^2)', 'ln(X_1^2)', 'ln(y_1^2)'])(
    'a misspelt name in %s gets the nearest one, and nothing on whether the rest is right',
    (answer) => {
      const { problem } = validate(exercise, 'log', answer)!;
      expect(problem).toMatchObject({ code: 'unknown-name' });
      expect(problem!.message).toContain('x_1');
      expect(grade(exercise, { answers: { log: answer } }).parts['log']).toMatchObject({
        verdict: 'invalid',
        problem,
      });
    },
  );
});
