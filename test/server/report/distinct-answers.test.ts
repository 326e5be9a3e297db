import { expect, it } from 'vitest';
import { DistinctAnswers } from '../../../server/report/distinct-answers.ts';

function answer(text: string, seed = 0, revision = 'r') {
  return { seed, revision, read: { text, latex: text } };
}

it('counts the same answer to the same variant of the same revision as one, with whose it is', () => {
  const answers = new DistinctAnswers();
  answers.add(answer('x'), { id: 1 });
  answers.add(answer('y'), { id: 2 });
  answers.add(answer('y'), { id: 3, learner: 'anna' });
  answers.add(answer('y', 7), { id: 4 });
  answers.add(answer('y', 7, 's'), { id: 5 });
  expect(answers.list().map(({ read, seed, count }) => [read.text, seed, count])).toEqual([
    ['y', 0, 2],
    ['x', 0, 1],
    ['y', 7, 1],
    ['y', 7, 1],
  ]);
  expect(answers.list()[0]!.submitters).toEqual([{ id: 2 }, { id: 3, learner: 'anna' }]);
});

it('keeps what is common among any number of rare ones, and counts what it lets go', () => {
  const answers = new DistinctAnswers(10);
  for (let i = 0; i < 1000; i++) {
    answers.add(answer(`rare ${i}`), { id: i });
    if (i % 3 === 0) answers.add(answer('common'), { id: i });
  }
  const list = answers.list();
  expect(list.length).toBeLessThanOrEqual(10);
  expect(list[0]).toMatchObject({ read: { text: 'common' }, count: 334 });
  expect(list.reduce((sum, { count }) => sum + count, answers.dropped)).toBe(1334);
});

it('names the first of many', () => {
  const answers = new DistinctAnswers();
  for (let id = 0; id < 1500; id++) answers.add(answer('x'), { id });
  expect(answers.list()[0]!.count).toBe(1500);
  expect(answers.list()[0]!.submitters).toHaveLength(1000);
});
