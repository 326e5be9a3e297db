import type { SignMistakes } from '../../mistakes/signs.ts';
import type { MistakeSentences } from '../mistake-sentence.ts';

export const SIGN_SENTENCES: MistakeSentences<SignMistakes> = {
  sign: {
    says: () => 'Look at the sign: the opposite of your answer would be right.',
    supposing: () => 'the sign of the whole is turned',
  },
  'sign-of-term': {
    says: ({ term }) => `Look at the sign of the term that comes from ${term}.`,
    supposing: ({ term }) => `the sign of the term that comes from ${term} is turned`,
  },
};
