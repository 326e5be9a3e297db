import { row, type DerivedAnswer } from './row.ts';

const ADAM = 'adam-step';
const SMALLEST = 'smallest-perceptron';
const TWO_WEIGHTS = 'two-weight-perceptron';
const LOGISTIC = 'logistic-gradient';

/** Rules by which parameters are learned. */
export const UPDATES: readonly DerivedAnswer[] = [
  row(
    'gradient-descent-step',
    'w-new',
    ['w - eta*g', 'w − ηg', 'w_{new} = w - \\eta \\cdot g', 'w ← w - g eta', 'w = w + (-eta) g'],
    [
      ['w + eta g', 'differs-at'],
      ['eta g - w', 'sign'],
      ['-eta g', 'differs-at'],
    ],
    [['w - eta *', 9, 9]],
  ),
  row(
    'gradient-update-sign',
    'theta-new',
    ['theta - eta*g', 'θ − η·g', '\\theta = \\theta - \\eta g'],
    [
      ['θ + ηg', 'erratum'],
      ['theta - g', 'differs-at'],
    ],
    [['theta - (eta g', 8, 9]],
  ),
  row(
    'momentum-step',
    'dw',
    ['alpha*dw - eta*g', 'αΔw − ηg', '\\Delta w = \\alpha \\Delta w - \\eta g'],
    [
      ['alpha dw + eta g', 'differs-at'],
      ['eta g - alpha dw', 'sign'],
    ],
    [['alpha dw -', 10, 10]],
  ),
  row(
    'momentum-step',
    'w-new',
    ['w + alpha*dw - eta*g', 'w − ηg + αΔw', 'w = w + (\\alpha\\Delta w - \\eta g)'],
    [
      ['w + dw', 'differs-at'],
      ['w - eta g', 'differs-at'],
    ],
    [['w + alpha dw)', 12, 13]],
  ),
  row(
    'momentum-step',
    'after-two',
    ['0.46', '23/50', 0.46, 'w = 0.8 - 0.34'],
    [
      ['0.8', 'wrong-value'],
      ['0.64', 'wrong-value'],
    ],
    [['0,46', 0, 4]],
  ),
  row(ADAM, 'm', ['0.4', '2/5', '(1 - 0.9)*4'], [['3.6', 'wrong-value']], [['0.4 +', 5, 5]]),
  row(ADAM, 'v', ['0.016', 1.6e-2, '0.001*4^2'], [['0.004', 'wrong-value']], [['0,016', 0, 5]]),
  row(ADAM, 'mhat', ['4', 4, '0.4/(1 - 0.9)'], [['0.4', 'wrong-value']], [['4..0', 0, 3]]),
  row(ADAM, 'vhat', ['16', '16.0', '\\frac{0.016}{0.001}'], [['0.016', 'wrong-value']], [['(16', 0, 1]]),
  row(
    ADAM,
    'theta',
    ['0.9', '9/10', 0.9, '1 - 0.1*4/(sqrt(16) + 10^-8)', '0.90000000025'],
    [
      ['1.1', 'wrong-value'],
      ['0.6', 'wrong-value'],
      ['-0.9', 'sign'],
    ],
    [['1 -', 3, 3]],
  ),
  row(
    SMALLEST,
    'dL-dw',
    ['-(y - yhat)x', '(ŷ − y)x', '\\frac{dL}{dw} = -(y - \\hat y) x'],
    [
      ['(y - yhat) x', 'sign'],
      ['-(y - yhat)', 'differs-at'],
    ],
    [['-(y - yhat x', 1, 2]],
  ),
  row(
    SMALLEST,
    'w-new',
    ['w + eta (y - yhat) x', 'w − η·(ŷ − y)·x', 'w = w + \\eta (y - \\hat y) x'],
    [
      ['w - eta (y - yhat) x', 'differs-at'],
      ['w + (y - yhat) x', 'differs-at'],
    ],
    [['w + eta (y - yhat', 8, 9]],
  ),
  row(
    SMALLEST,
    'w-after',
    [
      [1.01, 1.0076, 1.003169, 1.00413731],
      '1.01, 1.0076, 1.003169, 1.00413731',
      [[1.01], [1.0076], [1.0032], [1.0041]],
    ],
    [
      [[0.101, 0.1346, 0.2367, 0.2453], 'wrong-entries'],
      [[1.01, 1.0076, 1.003169, 1.1], 'wrong-entries'],
      [[1.01, 1.0076, 1.003169], 'wrong-shape'],
    ],
    [['1.01, 1.0076, 1.003169, w', 24, 25]],
  ),
  row(
    TWO_WEIGHTS,
    'dL-dw1',
    ['-(y - yhat) x1', '(ŷ − y)x₁', '-(y - \\hat y) x_{1}'],
    [
      ['(y - yhat) x1', 'sign'],
      ['-(y - yhat) x2', 'differs-at'],
      ['-x1/2', 'erratum'],
    ],
    [['-(y - yhat) x3', 12, 14]],
  ),
  row(
    TWO_WEIGHTS,
    'dL-dw2',
    ['-(y - yhat) x2', 'x_2(ŷ - y)', '(\\hat y - y) \\cdot x_2'],
    [
      ['-(y - yhat) x1', 'differs-at'],
      ['-x2/2', 'erratum'],
    ],
    [['-(y - yhat) *', 13, 13]],
  ),
  row(
    TWO_WEIGHTS,
    'w1-new',
    ['w1 + eta (y - yhat) x1', 'w_1 − η(ŷ − y)x₁', 'w_1 = w_1 + \\eta (y - \\hat y) x_1'],
    [
      ['w1 - eta (y - yhat) x1', 'differs-at'],
      ['w1 + eta (y - yhat) x2', 'differs-at'],
    ],
    [['w1 + eta (y - yhat x1', 9, 10]],
  ),
  row(
    LOGISTIC,
    'dL-dwj',
    ['(yhat - y) x_j', '(ŷ−y)xj', 'x_j(\\hat y - y)'],
    [
      ['-(yhat - y) x_j', 'erratum'],
      ['-(yhat - y) x_j', 'sign'],
      ['(yhat - y) yhat (1 - yhat) x_j', 'differs-at'],
    ],
    [['(yhat - y x_j', 0, 1]],
  ),
  row(
    LOGISTIC,
    'dL-db',
    ['yhat - y', 'ŷ − y', '\\hat{y} - y'],
    [
      ['y - yhat', 'sign'],
      ['1', 'differs-at'],
    ],
    [['yhat -', 6, 6]],
  ),
  row(
    LOGISTIC,
    'gradient',
    ['(σ(1) - 1)[3; 1; 1]', [-0.807, -0.269, -0.269], '-[3σ(-1); σ(-1); σ(-1)]'],
    [
      ['[-0.807, -0.269, -0.269]', 'transposed'],
      [[0.807, 0.269, 0.269], 'sign'],
      [[-0.807, -0.269], 'wrong-shape'],
    ],
    [['[3σ(-1); σ(-1); σ(-1)', 0, 1]],
  ),
  row(
    LOGISTIC,
    'update',
    [[1.403, -1.866, 0.1345], '[1; -2; 0] - 0.5(σ(1) - 1)[3; 1; 1]', '[1 + 3σ(-1)/2; -2 + σ(-1)/2; σ(-1)/2]'],
    [
      [[0.597, -2.134, -0.134], 'wrong-entries'],
      [[1.807, -1.731, 0.269], 'wrong-entries'],
      ['[1.403, -1.866, 0.1345]', 'transposed'],
    ],
    [['[1.403; -1.866; 0.1345', 0, 1]],
  ),
];
