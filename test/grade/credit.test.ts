import { describe, expect, it } from 'vitest';
import { grade } from '../../grader/index.ts';
import { complaintsOn, prepared } from '../exercise/prepared.ts';

const givens = {
  values: {
    A: [
      [1, 2],
      [3, 4],
    ],
    v: [1, 2],
  },
  parts: [
    { id: 'Av', ask: 'value', of: 'A v', prompt: 'A v', points: 4 },
    { id: 'AA', ask: 'value', of: 'A A', prompt: 'A A', points: 4 },
    { id: 'third', ask: 'value', of: '1/3', prompt: 'a third', points: 4 },
  ],
};

describe('credit for what is not right', () => {
  it.each([
    {
      credit: undefined,
      part: 'AA',
      answer: '[7, 10; 15, 23]',
      score: 0,
      why: 'none, if the exercise says nothing',
    },
    { credit: 'entries', part: 'AA', answer: '[7, 10; 15, 23]', score: 3, why: 'three entries of four' },
    { credit: { entries: 0.5 }, part: 'AA', answer: '[7, 10; 15, 23]', score: 1.5, why: 'half of that' },
    { credit: 'entries', part: 'AA', answer: '[0, 0; 0, 0]', score: 0, why: 'no entry' },
    { credit: 'entries', part: 'Av', answer: '[5; 11]', score: 4, why: 'all right' },
    { credit: { transposed: 0.75 }, part: 'Av', answer: '[5, 11]', score: 3, why: 'a row for a column' },
    {
      credit: { 'wrong-shape': 0.5 },
      part: 'Av',
      answer: '[5, 11]',
      score: 0,
      why: 'credit for something else',
    },
    { credit: undefined, part: 'third', answer: '0.33', score: 2, why: 'half for fewer digits' },
    {
      credit: { 'fewer-digits': 0.75 },
      part: 'third',
      answer: '0.33',
      score: 3,
      why: 'or what the exercise says',
    },
  ])('$answer with $credit: $score of 4 ($why)', ({ credit, part, answer, score }) => {
    const exercise = prepared({ ...givens, ...(credit !== undefined && { credit }) });
    const graded = grade(exercise, { answers: { [part]: answer } }).parts[part]!;
    const verdict = score === 4 ? 'correct' : score === 0 ? 'incorrect' : 'partial';
    expect([graded.verdict, graded.score]).toEqual([verdict, score]);
  });

  it('is that of the part rather than that of the exercise', () => {
    const [first, ...others] = givens.parts;
    const exercise = prepared({ ...givens, credit: 'entries', parts: [{ ...first, credit: {} }, ...others] });
    const { parts } = grade(exercise, { answers: { Av: '[5; 12]', AA: '[7, 10; 15, 23]' } });
    expect([parts['Av']!.score, parts['AA']!.score]).toEqual([0, 3]);
  });

  it.each([{ credit: 'all' }, { credit: { entries: 2 } }, { credit: { 'Not a code': 1 } }])(
    'is refused if it is $credit',
    ({ credit }) => {
      expect(complaintsOn({ ...givens, credit }).map(({ place }) => place.split('.')[0])).toEqual(['credit']);
    },
  );
});
