import { expect, it } from 'vitest';
import { blocksOf } from '../../../server/worksheet/repeated-steps.ts';

type Parts = Parameters<typeof blocksOf>[0];

/** Parts of steps that are written as `at:text` or `forward:text`. */
function partsOf(written: readonly (readonly string[])[]): Parts {
  return written.map((steps, i) => ({
    part: String(i),
    kind: 'number',
    steps: steps.map((text) => ({
      kind: text.startsWith('at:') ? 'at' : 'forward',
      sentence: text,
      lines: [],
    })),
    answer: { latex: '', text: '' },
  }));
}

it.each([
  { id: 'new steps', parts: [['a', 'b']], blocks: [['a b']] },
  { id: 'steps of the part before', parts: [['a'], ['a', 'b']], blocks: [['a'], ['(a)', 'b']] },
  {
    id: 'steps of any part before',
    parts: [['a'], ['b'], ['a', 'b', 'c', 'a', 'd']],
    blocks: [['a'], ['b'], ['(a b)', 'c', '(a)', 'd']],
  },
  { id: 'the last step', parts: [['a', 'b'], ['b']], blocks: [['a b'], ['b']] },
  { id: 'a step twice in one part', parts: [['a', 'a']], blocks: [['a a']] },
  {
    id: 'the point at which one looks',
    parts: [
      ['at:1', 'a'],
      ['at:1', 'a', 'b'],
    ],
    blocks: [['at:1 a'], ['at:1', '(a)', 'b']],
  },
  { id: 'no steps', parts: [[]], blocks: [[]] },
])('what stands above is not printed again: $id', ({ parts, blocks }) => {
  const found = blocksOf(partsOf(parts)).map((part) =>
    part.map(({ isAbove, steps }) => {
      const text = steps.map(({ sentence }) => sentence).join(' ');
      return isAbove ? `(${text})` : text;
    }),
  );
  expect(found).toEqual(blocks);
});
