import { describe, expect, it } from 'vitest';
import { grade } from '../../grader/index.ts';
import type { Answer } from '../../grader/result.ts';
import { catalogExercise } from '../mistakes/catalog-exercise.ts';

interface Row {
  readonly id: string;
  readonly exercise: string;
  readonly part: string;
  readonly answer: Answer;
  /** Of all entries, how many are right, and how many more are right given those before them. */
  readonly entries: readonly [right: number, carried: number] | undefined;
}

const rows: readonly Row[] = [
  {
    id: 'w after one step is wrong, the next ones follow from it',
    exercise: 'smallest-perceptron',
    part: 'w-after',
    answer: [1.5, 1.478, 1.4159, 1.4128],
    entries: [0, 3],
  },
  {
    id: 'a slip in the second step',
    exercise: 'smallest-perceptron',
    part: 'w-after',
    answer: [1.01, 1.1, 1.08425, 1.0844075],
    entries: [1, 2],
  },
  {
    id: 'each step is wrong in itself',
    exercise: 'smallest-perceptron',
    part: 'w-after',
    answer: [1.5, 1.6, 1.7, 1.8],
    entries: undefined,
  },
  {
    id: 'the same number after each step',
    exercise: 'smallest-perceptron',
    part: 'w-after',
    answer: [2, 2, 2, 2],
    entries: undefined,
  },
  {
    id: 'other tables count by their entries alone: y = h₁ + h₂ from a wrong h₂',
    exercise: 'xor-linear',
    part: 'forward',
    answer: [
      [2, 2, 4],
      [0, 5, 5],
      [4, 0, 4],
      [2, 2, 4],
    ],
    entries: undefined,
  },
];

describe('iterates go on from own ones', () => {
  it.each(rows)('$id', ({ exercise, part, answer, entries }) => {
    const prepared = catalogExercise(exercise);
    const { verdict, score, points, feedback } = grade(prepared, { answers: { [part]: answer } }).parts[
      part
    ]!;
    const remark = feedback?.find(({ code }) => code === 'entries-carried-forward');
    if (!entries) {
      expect([remark, verdict]).toEqual([undefined, 'incorrect']);
      return;
    }
    const [right, carried] = entries;
    const { all } = remark!.data as { readonly all: number };
    expect(remark!.data).toEqual({ given: [], right, carried, all });
    expect([verdict, score]).toEqual(['partial', ((right + carried) / all) * points]);
  });
});

it('a table goes on from other parts', () => {
  const answers = {
    W1: [
      [1, -1],
      [-1, 2],
    ],
    forward: [
      [2, 2, 4],
      [0, 6, 6],
      [4, 0, 4],
      [2, 4, 6],
    ],
  };
  const { verdict, score, points, feedback } = grade(catalogExercise('xor-linear'), { answers }).parts[
    'forward'
  ]!;
  expect([verdict, score]).toEqual(['partial', points]);
  expect(feedback?.[0]).toMatchObject({
    code: 'entries-carried-forward',
    data: { given: [{ part: 'W1' }], right: 8, carried: 4, all: 12 },
  });
});
