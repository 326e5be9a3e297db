import type { Wrong } from './row.ts';

export const LOSS_VALUES: readonly Wrong[] = [
  {
    // ŷ = 0.4, y = 1
    exercise: 'loss-functions',
    rows: [
      ['l1', 0.36, 'square-for-absolute'],
      ['l1', -0.6, 'sign'],
      ['l1', 60, undefined],
      ['l1', 1.4, undefined],
      ['l2', 0.18, 'half-added'],
      ['l2', 0.6, 'absolute-for-square'],
      ['l2', -0.84, 'squares-subtracted'],
      ['l2', 36, 'percent-for-fraction'],
      ['l2', 0.47, undefined],
      ['zero-one', 0, 'zero-one-turned'],
      ['zero-one', 0.6, undefined],
      ['hinge', 1.4, 'margin-sign'],
      ['hinge', 0.45, undefined],
    ],
  },
  {
    // ŷ = 0.886, y = 0
    exercise: 'binary-cross-entropy',
    rows: [
      ['loss', 0.121, 'label-turned'],
      ['loss', 0, 'one-term-only'],
      ['loss', 3.13, 'other-logarithm'],
      ['loss', 0.943, 'other-logarithm'],
      ['loss', -2.17, 'sign'],
      ['loss', 1.47, 'square-root-taken'],
      ['loss', 2.5, undefined],
      ['formula', '-y ln yhat', 'one-term-only'],
      ['formula', '-(1 - y) ln(1 - yhat)', 'one-term-only'],
      ['formula', '-((1 - y) ln yhat + y ln(1 - yhat))', 'label-turned'],
      ['formula', '-y log2(yhat) - (1 - y) log2(1 - yhat)', 'other-logarithm'],
      ['formula', '-y ln yhat + (1 - y) ln(1 - yhat)', 'minus-before-one-term'],
      ['formula', '-(y yhat + (1 - y)(1 - yhat))', 'logarithm-left-out'],
      ['formula', '(y - yhat)^2', undefined],
      ['dL-dyhat', '-y/yhat', 'one-term-only'],
    ],
  },
  {
    // P = (1, 0, 0), Q = (0.7, 0.2, 0.1)
    exercise: 'cross-entropy-kl',
    rows: [
      ['kl', 0.515, 'other-logarithm'],
      ['kl', 0.155, 'other-logarithm'],
      ['kl', 0.119, 'mean-for-sum'],
      ['kl', 0.597, 'square-root-taken'],
      ['kl', 0.3, undefined],
      ['ce', 0.515, 'other-logarithm'],
      ['ce', -0.357, 'sign'],
      ['ce', 4.27, 'label-forgotten'],
      ['ce', 0.8, undefined],
      ['dCE-dyhat', '-1/yhat', 'label-forgotten'],
    ],
  },
  {
    exercise: 'softmax-versus-normalisation',
    rows: [
      ['softmax-1-2', [0.333, 0.667], 'normalised-without-exponentials'],
      ['softmax-1-2', [2.72, 7.39], 'not-normalised'],
      ['softmax-1-2', [0.731, 0.269], 'entries-in-other-order'],
      ['softmax-1-2', [26.9, 73.1], 'percent-for-fraction'],
      ['softmax-10-20', '(2^10/(2^10 + 2^20), 2^20/(2^10 + 2^20))', 'other-exponential-base'],
      ['softmax-1-2', [0.4, 0.6], undefined],
      ['softmax-10-20', [0.333, 0.667], 'normalised-without-exponentials'],
      ['softmax-11-12', [0.478, 0.522], 'normalised-without-exponentials'],
      ['softmax-11-12', [0.25, 0.75], undefined],
      ['norm-1-2', [0.269, 0.731], 'softmax-for-normalisation'],
      ['norm-1-2', [0.447, 0.894], 'divided-by-length'],
      ['norm-1-2', '(2/3, 1/3)', 'entries-in-other-order'],
      ['norm-1-2', [0.5, 1], 'divided-by-count'],
      ['norm-1-2', [0.3, 0.7], undefined],
      ['norm-11-12', [0.269, 0.731], 'softmax-for-normalisation'],
      ['norm-20-30', [20, 30], 'not-normalised'],
      ['norm-20-30', [0.6, 0.4], 'entries-in-other-order'],
      ['softmax-5', [0.125, 0.49, 0.212, 0.0673, 0.106], 'normalised-without-exponentials'],
      ['softmax-5', [3.67, 164, 9.03, 2.01, 3], 'not-normalised'],
    ],
  },
  {
    // The step is 1 at 0.
    exercise: 'unit-step',
    rows: [
      ['values', [0, 0, 1], 'step-at-zero'],
      ['values', [1, 0, 0], 'truth-values-turned'],
      ['values', [-1, 0, 1], 'other-function'],
      ['values', [1, 1, 1], undefined],
    ],
  },
];
