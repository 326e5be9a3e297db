import type { DifferenceQuotientMistakes } from '../../mistakes/difference-quotients.ts';
import type { MistakeSentences } from '../mistake-sentence.ts';

export const DIFFERENCE_QUOTIENT_SENTENCES: MistakeSentences<DifferenceQuotientMistakes> = {
  'other-scheme': {
    says: ({ scheme }) => `This is the ${scheme} difference quotient; another one is asked for.`,
    supposing: ({ scheme }) => `the ${scheme} difference quotient is taken`,
  },
  'divided-by-one-step': {
    says: () => 'The two points are two steps apart: divide by both.',
    supposing: () => 'the difference is divided by one step only',
  },
  'divided-by-two-steps': {
    says: () => 'The two points are one step apart: divide by one only.',
    supposing: () => 'the difference is divided by two steps',
  },
  'difference-not-divided': {
    says: () => 'This is the difference of the values: divide it by the distance of the points.',
    supposing: () => 'the difference is not divided by the distance of the points',
  },
  'exact-derivative': {
    says: () => 'This is the derivative itself; its approximation from two values is asked for.',
    supposing: () => 'the derivative itself is taken',
  },
};
