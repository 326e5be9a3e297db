import type { SoftmaxMistakes } from '../../mistakes/softmax.ts';
import type { MistakeSentences } from '../mistake-sentence.ts';

export const SOFTMAX_SENTENCES: MistakeSentences<SoftmaxMistakes> = {
  'normalised-without-exponentials': {
    says: () => 'This is each divided by their sum. Softmax takes the exponentials first.',
    supposing: () => 'each is divided by the sum without taking exponentials first',
  },
  'softmax-for-normalisation': {
    says: () => 'This is softmax. Plain normalisation divides by the sum and has no exponentials.',
    supposing: () => 'softmax is taken where each is only divided by the sum',
  },
  'not-normalised': {
    says: () => 'The shares have to add up to 1: divide each by the sum of all.',
    supposing: () => 'nothing is divided by the sum',
  },
  'exponent-negated': {
    says: () => 'Look at the sign in the exponents: the largest of the inputs gets the largest share.',
    supposing: () => 'the exponents have the wrong sign',
  },
  'other-exponential-base': {
    says: ({ base }) => `The exponentials are powers of e, not of ${base}.`,
    supposing: ({ base }) => `powers of ${base} are taken instead of powers of e`,
  },
  'exponentials-on-one-side': {
    says: () => 'The exponentials belong both above and below the line.',
    supposing: () => 'exponentials are taken only above or only below the line',
  },
  'divided-by-length': {
    says: () => 'Divide by the sum of the entries, not by the length of the vector.',
    supposing: () => 'one divides by the length of the vector',
  },
  'divided-by-count': {
    says: () => 'Divide by the sum of the entries, not by how many there are.',
    supposing: () => 'one divides by how many entries there are',
  },
};
