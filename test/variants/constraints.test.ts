import { describe, expect, it } from 'vitest';
import { ExerciseRefused } from '../../grader/subjects/complaint.ts';
import { bindingsOf } from '../../grader/variants/bindings-of.ts';
import { holds } from '../../grader/variants/constraint.ts';

const bindings = bindingsOf(
  new Map<string, number | string | number[] | number[][]>([
    ['a', 3],
    ['b', -2],
    ['t', 0.1],
    ['x', [1, 2, 3]],
    ['y', [3, 0, -1]],
    [
      'W',
      [
        [1, 2],
        [2, 4],
      ],
    ],
    ['f', 'tanh'],
  ]),
  { vectors: 'columns' },
);

describe('a constraint', () => {
  it.each([
    { text: 'a != b', right: true },
    { text: 'a ≠ 3', right: false },
    { text: 'a b < 0', right: true },
    { text: 'a + b = 1', right: true },
    { text: 'a == 3', right: true },
    { text: '3t = 0.3', right: true },
    { text: 't^2 <= 1/100', right: true },
    { text: 't^2 < 1/100', right: false },
    { text: '-2 <= b < a ≤ 3', right: true },
    { text: '0 < b < a', right: false },
    { text: 'abs(b) >= 2', right: true },
    { text: 'sqrt(2)^2 > 2', right: false },
    { text: 'e^a > 20', right: true },
    { text: 'f(a) < 1', right: true },
    { text: 'x_1 < x_2 < x_3', right: true },
    { text: 'x · y = 0', right: true },
    { text: 'W_11 W_22 != W_12 W_21', right: false },
    { text: 'sum(x) = 6', right: true },
    { text: '1/(a - 3) != 0', right: false },
    { text: 'ln(b) = ln(b)', right: false },
  ])('$text: $right', ({ text, right }) => {
    expect(holds(text, bindings, ['constraints', 0])).toBe(right);
  });

  it.each([
    { text: 'a', code: 'not-a-relation' },
    { text: 'a <', code: 'unreadable' },
    { text: 'a < q', code: 'unreadable' },
    { text: 'x = y', code: 'not-scalar' },
    { text: '1/2a > 0', code: 'two-readings' },
  ])('$text is refused: $code', ({ text, code }) => {
    const said = (): unknown => {
      try {
        return holds(text, bindings, ['constraints', 0]);
      } catch (error) {
        if (error instanceof ExerciseRefused) return error.complaint;
        throw error;
      }
    };
    expect(said()).toMatchObject({ code, path: ['constraints', 0] });
  });
});
