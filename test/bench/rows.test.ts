import { expect, it } from 'vitest';
import { nabla } from './peers/nabla.ts';
import { OWN_ROWS, readRows, type Row } from './rows.ts';

/** Equal, and left open: a side of a kink that no arithmetic here rules out, and terms beyond the doubles. */
const OPEN = ['kinks-11', 'magnitudes-10', 'magnitudes-12'];

const rows = readRows(OWN_ROWS);
const counted = rows.filter((row) => row.contested === undefined);
const outcomeOf = ({ submission, reference }: Row): boolean | undefined =>
  nabla.isSame(submission, reference);

it('has a few hundred rows, each with an id of its own', () => {
  expect(rows.length).toBeGreaterThan(400);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});

it('decides every row as it should be, but for those known to be open', () => {
  const wrong = counted.filter((row) => outcomeOf(row) !== row.equal);
  expect(wrong.map(({ id }) => id)).toEqual(OPEN);
  expect(wrong.filter((row) => outcomeOf(row) !== undefined)).toEqual([]);
});

it('decides the same whatever was compared before', () => {
  const forwards = rows.map(outcomeOf);
  expect(rows.toReversed().map(outcomeOf).toReversed()).toEqual(forwards);
});
