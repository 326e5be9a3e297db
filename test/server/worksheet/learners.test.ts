import { describe, expect, it } from 'vitest';
import { InputError } from '../../../server/bulk/input/input-error.ts';
import { fileNamesOf } from '../../../server/worksheet/file-names.ts';
import { readLearners } from '../../../server/worksheet/read-learners.ts';
import { seedOfLearner } from '../../../server/worksheet/seeds.ts';

describe('a file of learners', () => {
  it.each([
    { id: 'ids, a line each', text: 'anna\nben\n\n', learners: [{ id: 'anna' }, { id: 'ben' }] },
    {
      id: 'with names',
      text: 'learner,name\nanna,"Müller, Anna"\n',
      learners: [{ id: 'anna', name: 'Müller, Anna' }],
    },
    {
      id: 'other columns and order',
      text: 'Name\tGroup\tID\nAnna\tA\t7\n',
      learners: [{ id: '7', name: 'Anna' }],
    },
    { id: 'a name that is empty', text: 'learner,name\nanna, \n', learners: [{ id: 'anna' }] },
    { id: 'Windows and a mark', text: '\ufefflearner\r\nanna\r\n', learners: [{ id: 'anna' }] },
  ])('$id', ({ text, learners }) => {
    expect(readLearners(text, 'f')).toEqual(learners);
  });

  it.each([
    { id: 'nobody', text: 'learner,name\n', message: 'f has 0 learners' },
    { id: 'twice the same', text: 'anna\nben\nanna\n', message: 'the learner "anna" twice' },
    { id: 'no column that says who', text: 'group,name\nA,Anna\n', message: 'no column "learner"' },
    {
      id: 'no id',
      text: 'learner,name\nanna,Anna\n,Ben\n',
      message: 'f:3: The id of the learner is missing.',
    },
    { id: 'quotes inside a cell', text: 'learner,name\nben,Ben "B"\n', message: 'f:2: The quotes' },
    { id: 'a control character', text: 'an\u0007na\n', message: 'f:1' },
  ])('is refused: $id', ({ text, message }) => {
    expect(() => readLearners(text, 'f')).toThrow(InputError);
    expect(() => readLearners(text, 'f')).toThrow(message);
  });
});

it.each([
  { ids: ['anna', 'ben@example.org'], names: ['anna', 'ben-example.org'] },
  { ids: ['Zoë', '../../etc/passwd'], names: ['Zoe', 'etc-passwd'] },
  { ids: ['a b', 'a/b', 'A-B'], names: ['a-b', 'a-b-2', 'A-B-3'] },
  { ids: ['李', '…'], names: ['learner', 'learner-2'] },
])('the files of $ids are called $names', ({ ids, names }) => {
  expect(fileNamesOf(ids.map((id) => ({ id })))).toEqual(names);
});

it.each([
  { learner: 'anna', exercise: 'graph-e-c-d', attempt: 0, seed: 1381924103 },
  { learner: 'anna', exercise: 'partial-quadratic', attempt: 0, seed: 1594331428 },
])('the seed of $learner for $exercise is what it was when sheets were printed', (row) => {
  expect(seedOfLearner(row.learner, row.exercise, row.attempt)).toBe(row.seed);
});
