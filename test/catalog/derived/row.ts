import type { Answer } from '../../../grader/result.ts';

export interface DerivedAnswer {
  readonly exercise: string;
  readonly part: string;
  /** The answer that the course gives, in several notations. */
  readonly right: readonly [Answer, Answer, Answer, ...Answer[]];
  /** Typical mistakes, with the code of the remark on each. */
  readonly wrong: readonly (readonly [Answer, code: string])[];
  /** Unreadable, and where. */
  readonly unreadable: readonly (readonly [Answer, start: number, end: number])[];
}

/** A part with its answers. */
export const row = (
  exercise: string,
  part: string,
  right: DerivedAnswer['right'],
  wrong: DerivedAnswer['wrong'],
  unreadable: DerivedAnswer['unreadable'],
): DerivedAnswer => ({ exercise, part, right, wrong, unreadable });

/** A whole number, as text, as JSON, in LaTeX and as a sum; with its opposite and a neighbour for mistakes. */
export const whole = (exercise: string, part: string, value: number): DerivedAnswer =>
  row(
    exercise,
    part,
    [String(value), value, `\\frac{${2 * value}}{2}`, `${value + 7} - 7`, `${value}.00`],
    [
      [String(value + 1), 'wrong-value'],
      [-value, 'sign'],
      [`${value}.3`, 'whole-number'],
      [`(${value}, ${value})`, 'wrong-shape'],
    ],
    [
      [`${value} +`, `${value} +`.length, `${value} +`.length],
      [true, 0, 0],
    ],
  );

/** A scalar formula; cut off behind a sign it is unreadable. */
export const formula = (
  exercise: string,
  part: string,
  right: readonly [string, string, string, ...string[]],
  ...wrong: DerivedAnswer['wrong']
): DerivedAnswer =>
  row(exercise, part, right, wrong, [
    [`${right[0]} +`, `${right[0]} +`.length, `${right[0]} +`.length],
    [[1, 2], 0, 0],
  ]);
