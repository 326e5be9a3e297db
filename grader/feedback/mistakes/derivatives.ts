import type { DerivativeMistakes } from '../../mistakes/derivatives.ts';
import type { MistakeSentences } from '../mistake-sentence.ts';

export const DERIVATIVE_SENTENCES: MistakeSentences<DerivativeMistakes> = {
  'not-differentiated': {
    says: () => 'This is the function itself: it is its derivative that is asked for.',
    supposing: () => 'the function itself is taken for its derivative',
  },
  'differentiated-twice': {
    says: ({ again }) => `This was differentiated twice, the second time by ${again}: once is enough.`,
    supposing: ({ again }) => `one differentiates once more, by ${again}`,
  },
  'entries-summed': {
    says: () => 'The derivatives are not added: each is an entry of its own.',
    supposing: () => 'the entries are added',
  },
  'other-layout': {
    says: () => 'Rows and columns are those of the other layout: look up which of them the functions are in.',
    supposing: () => 'the derivatives are laid out the other way',
  },
  'values-exchanged': {
    says: ({ first, second }) =>
      `Look at the point again: the values of ${first} and ${second} are exchanged.`,
    supposing: ({ first, second }) => `the values of ${first} and ${second} are exchanged`,
  },
};
