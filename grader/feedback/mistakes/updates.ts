import type { UpdateMistakes } from '../../mistakes/updates.ts';
import type { MistakeSentences } from '../mistake-sentence.ts';

export const UPDATE_SENTENCES: MistakeSentences<UpdateMistakes> = {
  'ascent-for-descent': {
    says: () => 'This step goes uphill: look at the sign of the step.',
    supposing: () => 'the step has the wrong sign',
  },
  'rate-lost': {
    says: () => 'The learning rate is missing: it scales the step.',
    supposing: () => 'the learning rate is left out',
  },
  'rate-on-parameter': {
    says: () => 'The learning rate scales only the step, not the old parameter.',
    supposing: () => 'the old parameter is multiplied by the learning rate too',
  },
  'step-for-parameter': {
    says: () => 'This is the step alone: the new parameter is the old one with the step.',
    supposing: () => 'the step alone is given, without the old parameter',
  },
  'other-gradient': {
    says: () => 'This uses the gradient by another parameter: each parameter has its own.',
    supposing: () => 'the gradient by another parameter is used',
  },
  'last-step-forgotten': {
    says: ({ quantity }) => `The old ${quantity} is missing: a share of it is kept.`,
    supposing: ({ quantity }) => `the old ${quantity} is left out`,
  },
  'decay-left-out': {
    says: ({ quantity }) => `Only a share of the old ${quantity} is kept: multiply it by its factor.`,
    supposing: ({ quantity }) => `all of the old ${quantity} is kept, not a share`,
  },
  'decay-turned': {
    says: ({ quantity }) => `The share of the old ${quantity} is the other one: do not take it away from 1.`,
    supposing: ({ quantity }) => `the share of the old ${quantity} is taken away from 1`,
  },
  'last-step-subtracted': {
    says: ({ quantity }) => `The share of the old ${quantity} is added, not taken away.`,
    supposing: ({ quantity }) => `the share of the old ${quantity} is taken away`,
  },
  'old-value-used': {
    says: ({ quantity }) => `Go on with the new ${quantity}, which this step has just computed.`,
    supposing: ({ quantity }) => `the old ${quantity} is used where the new one should be`,
  },
  'stale-gradient': {
    says: () => 'Every step takes the gradient anew, at the parameters that it begins with.',
    supposing: () => 'the gradient is always that of the start',
  },
  'not-carried-on': {
    says: () => 'Every step begins where the one before has ended, not at the start again.',
    supposing: () => 'every step begins at the start again',
  },
  'other-step': {
    says: ({ step }) => `This is what comes out after step ${step}: count the steps.`,
    supposing: ({ step }) => `it is what comes out after step ${step}`,
  },
};
