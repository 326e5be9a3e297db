import { describe, expect, it } from 'vitest';
import type { PublicPart } from '../../../grader/index.ts';
import { visibleHint } from '../../../server/web/visible-hint.ts';

const part = { id: 'p', prompt: 'p', points: 1, symbols: [], hints: [] };

describe('what a page says of an answer besides how to type it', () => {
  it.each<{ id: string; shown: PublicPart; words: string }>([
    { id: 'nothing', shown: { ...part, kind: 'number' }, words: '' },
    {
      id: 'the forms that are required',
      shown: { ...part, kind: 'expression', form: ['factored', 'lowest-terms', { without: ['exp', 'ln'] }] },
      words: 'A right answer has to be factored, in lowest terms, without exp, ln.',
    },
    {
      id: 'the names to be ordered',
      shown: { ...part, kind: 'order', names: ['a', 'f_1'] },
      words: 'The names are a, f_1.',
    },
    {
      id: 'rubric and limits of a text',
      shown: {
        ...part,
        kind: 'text',
        rubric: ['It says why.', 'It is <short>'],
        limits: { sentences: 2, words: 1, characters: 500 },
      },
      words:
        'At most 2 sentences, 1 word, 500 characters. A person looks for: It says why; It is &lt;short&gt;.',
    },
    {
      id: 'a text of any shape',
      shown: { ...part, kind: 'text', rubric: ['It says why'], limits: { characters: 2000 } },
      words: 'At most 2000 characters. A person looks for: It says why.',
    },
  ])('$id', ({ shown, words }) => {
    const text = visibleHint(shown)
      .markup.replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    expect(text).toBe(words);
  });
});
