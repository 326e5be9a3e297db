import type { Wrong } from './row.ts';

/** Tables in which one mistake makes several entries wrong. */
export const TABLES: readonly Wrong[] = [
  {
    // h = 2 (W₁x + 1), y = h₁ + h₂
    exercise: 'xor-linear',
    rows: [
      ['forward', '0, 0, 0; -2, 2, 0; 2, -2, 0; 0, 0, 0', 'bias-forgotten'],
      ['forward', '1, 1, 2; 0, 2, 2; 2, 0, 2; 1, 1, 2', 'activation-left-out'],
      ['forward', '2, 2, 8; 0, 4, 8; 4, 0, 8; 2, 2, 8', 'activation-added'],
      ['forward', '-2, -2, -4; -4, 0, -4; 0, -4, -4; -2, -2, -4', 'bias-subtracted'],
      ['forward', '2, 2, 4; 0, 4, 4; 4, 0, 4; 2, 2, 5', undefined],
    ],
  },
  {
    // The step is 0 at 0.
    exercise: 'xor-step',
    rows: [
      ['forward', '1, 1, 2; 0, 1, 1; 1, 0, 1; 1, 1, 2', 'step-at-zero'],
      ['forward', '0, 0, 0; -1, 1, 0; 1, -1, 0; 0, 0, 0', 'activation-left-out'],
      ['forward', '0, 0, 0; 0, 1, 1; 1, 0, 1; 1, 1, 1', undefined],
    ],
  },
  {
    exercise: 'smallest-perceptron',
    rows: [
      ['w-after', '1.01, 0.038, 0.119, 0.011', 'not-carried-on'],
      ['w-after', '1.01, 1.048, 1.167, 1.178', 'stale-gradient'],
      ['w-after', '-1.01, -1.0884, -1.340729, -1.36513629', 'ascent-for-descent'],
      ['w-after', '101, -299.2, 3377.9, 1.1', 'rate-lost'],
      ['w-after', '2, 3, 4, 5', undefined],
    ],
  },
];
