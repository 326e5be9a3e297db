import type { GradientMistakes } from '../../mistakes/gradients-asked.ts';
import type { MistakeSentences } from '../mistake-sentence.ts';

export const GRADIENT_SENTENCES: MistakeSentences<GradientMistakes> = {
  'other-quantity': {
    says: ({ by }) => `This is the gradient by ${by}: look at what one differentiates by here.`,
    supposing: ({ by }) => `one differentiates by ${by}`,
  },
  'mean-over-batch': {
    says: () => 'The gradients of the samples are added: nothing is divided by their number.',
    supposing: () => 'the mean over the samples is taken for their sum',
  },
  'summed-along-other-axis': {
    says: () =>
      'The sum was taken along the other axis: a bias is the same for every sample, so its gradients over the samples are added.',
    supposing: () => 'the sum is taken along the other axis',
  },
  'not-summed-over-batch': {
    says: () => 'A bias is the same for every sample: add its gradients over the samples.',
    supposing: () => 'the gradients of the samples are not added',
  },
};
