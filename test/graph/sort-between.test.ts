import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortBetween } from '../../grader/graph/sort-between.ts';

it('a part of a list is put in order, and the rest stays', () => {
  const list = fc.array(fc.nat({ max: 50 }), { maxLength: 60 });
  fc.assert(
    fc.property(list, fc.nat({ max: 60 }), fc.nat({ max: 60 }), (numbers, a, b) => {
      const [start, end] = [Math.min(a, b, numbers.length), Math.min(Math.max(a, b), numbers.length)];
      const sorted = [...numbers];
      sortBetween(sorted, start, end);
      const part = numbers.slice(start, end).toSorted((x, y) => x - y);
      expect(sorted).toEqual([...numbers.slice(0, start), ...part, ...numbers.slice(end)]);
    }),
  );
});
