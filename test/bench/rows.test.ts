import { expect, it } from 'vitest';
import { nabla } from './peers/nabla.ts';
import { OWN_ROWS, readRows, type Row } from './rows.ts';

const rows = readRows(OWN_ROWS);
const outcomeOf = ({ submission, reference }: Row): boolean | undefined =>
  nabla.isSame(submission, reference);
const outcomes = rows.map(outcomeOf);

it('has many rows, each with an id and a pair of its own', () => {
  expect(rows.length).toBeGreaterThan(1000);
  for (const what of [
    ({ id }: Row) => id,
    ({ submission, reference }: Row) => `${submission} | ${reference}`,
  ])
    expect(new Set(rows.map(what)).size).toBe(rows.length);
});

/** Defined nowhere: nothing can be said. */
const OPEN = ['domains-56'];

it('decides every row as it should be, contested ones by our own rules', () => {
  const wrong = rows.filter((row, i) => outcomes[i] !== row.equal);
  expect(wrong.map(({ id }) => id)).toEqual(OPEN);
});

it('decides the same whatever was compared before', () => {
  expect(rows.toReversed().map(outcomeOf).toReversed()).toEqual(outcomes);
});
