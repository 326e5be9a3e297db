import type { AdamMistakes } from '../../mistakes/adam.ts';
import type { MistakeSentences } from '../mistake-sentence.ts';

export const ADAM_SENTENCES: MistakeSentences<AdamMistakes> = {
  'bias-correction-left-out': {
    says: () => 'The bias correction is missing: in the first steps the averages are too small.',
    supposing: () => 'the bias correction is left out',
  },
  'bias-correction-multiplied': {
    says: () => 'The bias correction divides, so that the averages become larger.',
    supposing: () => 'one multiplies by the bias correction instead of dividing',
  },
  'decays-swapped': {
    says: () => 'The two decay rates are swapped: each average has its own.',
    supposing: () => 'the two decay rates are swapped',
  },
  'gradient-not-squared': {
    says: () => 'The second moment averages the squares of the gradients: square the gradient.',
    supposing: () => 'the gradient is not squared',
  },
  'moments-confused': {
    says: () =>
      'The step divides the first moment by the root of the second: here one of them stands for both.',
    supposing: () => 'one of the two moments stands for both',
  },
  'share-forgotten': {
    says: () => 'The new gradient counts with a weight too: what is left of 1 beside the old average.',
    supposing: () => 'the new gradient counts in full',
  },
  'epsilon-inside': {
    says: () => 'Epsilon is added outside of the root.',
    supposing: () => 'epsilon is added inside of the root',
  },
  'plain-gradient-step': {
    says: () => 'This is a plain step of gradient descent: Adam divides its averages.',
    supposing: () => 'a plain step of gradient descent is taken',
  },
};
