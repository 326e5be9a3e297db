import type { Wrong } from './row.ts';

export const LOSS_DERIVATIVES: readonly Wrong[] = [
  {
    // −(y ln ŷ + (1 − y) ln(1 − ŷ))
    exercise: 'binary-cross-entropy',
    rows: [
      ['dL-dyhat', 'y/yhat - (1-y)/(1-yhat)', 'sign'],
      ['dL-dyhat', '-y/yhat - (1-y)/(1-yhat)', 'inner-derivative-missing'],
      ['dL-dyhat', '-y/yhat', 'one-term-only'],
      ['dL-dyhat', '-y/yhat^2 + (1-y)/(1-yhat)^2', 'function-derivative-wrong'],
      ['dL-dyhat', '-1/yhat + (1-y)/(1-yhat)', 'constant-factor-lost'],
      ['dL-dyhat', '-(y ln yhat + (1-y) ln(1-yhat))', 'not-differentiated'],
      ['dL-dyhat', '-ln(yhat) + ln(1-yhat)', 'other-variable'],
      ['dL-dyhat', '-y/yhat + 7(1-y)/(1-yhat)', undefined],
    ],
  },
  {
    // −y ln ŷ
    exercise: 'cross-entropy-kl',
    rows: [
      ['dCE-dyhat', 'y/yhat', 'sign'],
      ['dCE-dyhat', '-1/yhat', 'constant-factor-lost'],
      ['dCE-dyhat', '-ln(yhat)', 'other-variable'],
      ['dCE-dyhat', '-y ln(yhat)', 'not-differentiated'],
      ['dCE-dyhat', '-y/yhat^2', 'function-derivative-wrong'],
      ['dCE-dyhat', '0', 'taken-for-constant'],
      ['dCE-dyhat', '-2y/yhat', undefined],
    ],
  },
  {
    // L = (y − ŷ)²/2, ŷ = w₁ x₁ + w₂ x₂
    exercise: 'two-weight-perceptron',
    rows: [
      ['dL-dw1', '(y - yhat) x_1', 'sign'],
      ['dL-dw1', '-(y - yhat)', 'inner-derivative-missing'],
      ['dL-dw1', '-(y - yhat) x_2', 'other-variable'],
      ['dL-dw1', '-2(y - yhat) x_1', 'constant-factor-lost'],
      ['dL-dw1', '-(y - yhat) x_1/2', 'exponent-not-brought-down'],
      ['dL-dw1', 'y - yhat', 'other-variable'],
      ['dL-dw1', '-(y - yhat) x_1^3', undefined],
    ],
  },
];
