import type { LossMistakes } from '../../mistakes/losses.ts';
import type { MistakeSentences } from '../mistake-sentence.ts';

export const LOSS_SENTENCES: MistakeSentences<LossMistakes> = {
  'half-lost': {
    says: () => 'The factor 1/2 of the loss is missing.',
    supposing: () => 'the 1/2 of the loss is left out',
  },
  'half-added': {
    says: () => 'This loss has no factor 1/2 in front; mind the 2 of the square when it is differentiated.',
    supposing: () => 'the loss has a 1/2 in front',
  },
  'square-left-out': {
    says: () => 'The error is squared in this loss.',
    supposing: () => 'the error is not squared',
  },
  'squares-subtracted': {
    says: () => 'Subtract first, then square the difference.',
    supposing: () => 'both are squared before they are subtracted',
  },
  'absolute-for-square': {
    says: () => 'This takes the absolute error; in this loss it is squared.',
    supposing: () => 'the absolute value is taken instead of the square',
  },
  'square-for-absolute': {
    says: () => 'This takes the square; this loss is the absolute value of the error.',
    supposing: () => 'the square is taken instead of the absolute value',
  },
  'square-root-taken': {
    says: () => 'No root is taken in this loss.',
    supposing: () => 'a root is taken of the whole',
  },
  'mean-for-sum': {
    says: () => 'This is the mean; the loss is the sum, nothing is divided by how many there are.',
    supposing: () => 'the mean is taken for the sum',
  },
  'prediction-and-target-swapped': {
    says: () => 'What is right and what is predicted are swapped: look at which of them stands where.',
    supposing: () => 'what is right and what is predicted are swapped',
  },
  'one-term-only': {
    says: () => 'The binary cross-entropy has two terms: the one for the other class is missing.',
    supposing: () => 'only one of the two terms is counted',
  },
  'label-turned': {
    says: () => 'The label belongs to the other class: look at which of the two terms counts for it.',
    supposing: () => 'the terms of the two classes are exchanged',
  },
  'minus-before-one-term': {
    says: () => 'The minus stands before the sum of both terms, not before one of them.',
    supposing: () => 'the minus stands before one of the terms only',
  },
  'logarithm-left-out': {
    says: () => 'The logarithm is missing.',
    supposing: () => 'the logarithm is left out',
  },
  'entropy-for-cross-entropy': {
    says: () => 'This is the entropy of the label alone: the logarithm is of what is predicted.',
    supposing: () => 'the entropy of the label alone is taken',
  },
  'divergence-and-cross-entropy-confused': {
    says: () =>
      'Cross-entropy and Kullback-Leibler divergence differ by the entropy of the label: this is the other of the two.',
    supposing: () => 'cross-entropy and Kullback-Leibler divergence are taken for each other',
  },
  'maximum-left-out': {
    says: () => 'The hinge loss is never negative: take the maximum of 0 and what you have.',
    supposing: () => 'the maximum with 0 is left out',
  },
  'margin-sign': {
    says: () => 'In the hinge loss the product of label and prediction is taken away from 1.',
    supposing: () => 'the product of label and prediction is added to 1',
  },
  'label-forgotten': {
    says: () => 'The label is missing: it is a factor.',
    supposing: () => 'the label is left out',
  },
  'zero-one-turned': {
    says: () => 'The zero-one loss is 1 where the prediction is wrong, and 0 where it is right.',
    supposing: () => 'right and wrong are exchanged',
  },
};
