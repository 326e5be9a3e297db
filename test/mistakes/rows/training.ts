import type { Wrong } from './row.ts';

export const TRAINING: readonly Wrong[] = [
  {
    exercise: 'gradient-descent-step',
    rows: [
      ['w-new', 'w + eta g', 'ascent-for-descent'],
      ['w-new', 'w - g', 'rate-lost'],
      ['w-new', 'eta (w - g)', 'rate-on-parameter'],
      ['w-new', '-eta g', 'step-for-parameter'],
      ['w-new', 'eta g', 'step-for-parameter'],
      ['w-new', 'eta g - w', 'sign'],
      ['w-new', 'w + g', 'ascent-for-descent'],
      ['w-new', 'w g - eta', undefined],
    ],
  },
  {
    exercise: 'gradient-update-sign',
    rows: [
      ['theta-new', 'theta - g', 'rate-lost'],
      ['theta-new', 'eta g', 'step-for-parameter'],
      ['theta-new', 'theta', undefined],
    ],
  },
  {
    // Δw ← αΔw − ηg, w ← w + Δw; then L = w², w = 1, Δw = 0, α = 0.9, η = 0.1
    exercise: 'momentum-step',
    rows: [
      ['dw', 'alpha dw + eta g', 'ascent-for-descent'],
      ['dw', '-eta g', 'last-step-forgotten'],
      ['dw', 'alpha dw - g', 'rate-lost'],
      ['dw', 'dw - eta g', 'decay-left-out'],
      ['dw', '(1 - alpha) dw - eta g', 'decay-turned'],
      ['dw', '-alpha dw - eta g', 'last-step-subtracted'],
      ['dw', 'alpha dw eta g', undefined],
      ['w-new', 'w + dw', 'old-value-used'],
      ['w-new', 'w - eta g', 'last-step-forgotten'],
      ['w-new', 'w - alpha dw + eta g', 'ascent-for-descent'],
      ['w-new', 'w + alpha dw + eta g', 'ascent-for-descent'],
      ['w-new', 'alpha dw - eta g', 'step-for-parameter'],
      ['w-new', 'w + dw - eta g', 'decay-left-out'],
      ['w-new', 'w alpha', undefined],
      ['after-two', 0.8, 'other-step'],
      ['after-two', 0.64, 'last-step-forgotten'],
      ['after-two', 1.62, 'ascent-for-descent'],
      ['after-two', 0.42, 'stale-gradient'],
      ['after-two', 0.062, 'other-step'],
      ['after-two', 0.62, 'decay-turned'],
      ['after-two', 0.44, 'decay-left-out'],
      ['after-two', 0.53, undefined],
    ],
  },
  {
    // g = 4, θ = 1, α = 0.1, β₁ = 0.9, β₂ = 0.999
    exercise: 'adam-step',
    rows: [
      ['m', 3.6, 'decay-turned'],
      ['m', 0.31, undefined],
      ['v', 0.004, 'gradient-not-squared'],
      ['v', 15.984, 'decay-turned'],
      ['v', 16, 'share-forgotten'],
      ['v', 0.021, undefined],
      ['mhat', 0.4, 'bias-correction-left-out'],
      ['mhat', 36, 'decay-turned'],
      ['mhat', 3.1, undefined],
      ['vhat', 0.016, 'bias-correction-left-out'],
      ['vhat', 4, 'gradient-not-squared'],
      ['vhat', 15984, 'decay-turned'],
      ['vhat', 0.23, undefined],
      ['theta', 1.1, 'ascent-for-descent'],
      ['theta', 0.6, 'plain-gradient-step'],
      ['theta', 0.99, 'bias-correction-left-out'],
      ['theta', 0.975, 'function-left-out'],
      ['theta', 0.8, 'gradient-not-squared'],
      ['theta', 0.77, undefined],
    ],
  },
  {
    exercise: 'logistic-gradient',
    rows: [
      ['gradient', [0.807, 0.269, 0.269], 'sign'],
      ['update', [0.597, -2.134, -0.134], 'ascent-for-descent'],
      ['update', [1.807, -1.731, 0.269], 'rate-lost'],
      ['update', [0.403, 0.134, 0.134], 'step-for-parameter'],
      ['update', [1.5, -1.9, 0.2], undefined],
    ],
  },
  {
    // 1000 samples in batches of 64
    exercise: 'mini-batches',
    rows: [
      ['updates', 15, 'rounded-otherwise'],
      ['updates', 64000, undefined],
      ['updates', 17, undefined],
    ],
  },
  {
    exercise: 'smallest-perceptron',
    rows: [
      ['w-new', 'w - eta (y - yhat) x', 'ascent-for-descent'],
      ['w-new', 'w + (y - yhat) x', 'rate-lost'],
      ['w-new', 'eta (y - yhat) x', 'step-for-parameter'],
      ['w-new', 'w + eta y', undefined],
    ],
  },
  {
    exercise: 'two-weight-perceptron',
    rows: [
      ['w1-new', 'w1 - eta (y - yhat) x1', 'ascent-for-descent'],
      ['w1-new', 'w1 + eta (y - yhat) x2', 'other-gradient'],
      ['w1-new', 'w1 + (y - yhat) x1', 'rate-lost'],
      ['w1-new', 'eta (y - yhat) x1', 'step-for-parameter'],
      ['w1-new', 'w1 + eta x1', undefined],
    ],
  },
];
