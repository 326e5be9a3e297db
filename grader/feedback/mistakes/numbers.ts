import type { NumberMistakes } from '../../mistakes/numbers.ts';
import type { MistakeSentences } from '../mistake-sentence.ts';

export const NUMBER_SENTENCES: MistakeSentences<NumberMistakes> = {
  'rounded-too-early': {
    says: ({ digits }) =>
      `A result on the way was rounded to ${digits} digits. Go on with all digits, and round at the end.`,
    supposing: ({ digits }) => `a result on the way is rounded to ${digits} digits`,
  },
  'percent-for-fraction': {
    says: () => 'This is in percent: give it as a number between 0 and 1.',
    supposing: () => 'it is given in percent',
  },
};
