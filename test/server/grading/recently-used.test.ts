import { expect, it } from 'vitest';
import { RecentlyUsed } from '../../../server/grading/recently-used.ts';

const KEYS = ['a', 'b', 'c', 'd'];

it.each([
  { id: 'all, where there is room', most: 4, used: [], held: ['a', 'b', 'c', 'd'] },
  { id: 'the last ones, where there is not', most: 2, used: [], held: ['c', 'd'] },
  { id: 'what was asked for', most: 2, used: ['a'], held: ['a', 'd'] },
  { id: 'nothing that is too large', most: 0, used: [], held: [] },
])('holds $id', ({ most, used, held }) => {
  const cache = new RecentlyUsed<string>(most);
  for (const key of KEYS) {
    cache.set(key, key.toUpperCase(), 1);
    for (const each of used) cache.get(each);
  }
  expect(KEYS.filter((key) => cache.get(key) === key.toUpperCase())).toEqual(held);
});
