import { row, type DerivedAnswer } from './row.ts';

const FUNCTIONS = 'loss-functions';

export const LOSSES: readonly DerivedAnswer[] = [
  row(
    'binary-cross-entropy',
    'loss',
    ['2.17', 2.1716, '-ln(0.114)', '-\\ln(1 - 0.886)', '-(0 ln 0.886 + 1 ln(1 - 0.886))'],
    [
      ['-2.17', 'sign'],
      ['-ln 0.886', 'wrong-value'],
    ],
    [['2,17', 0, 4]],
  ),
  row(
    'binary-cross-entropy',
    'formula',
    [
      '-(y log ŷ + (1-y) log(1-ŷ))',
      '-y ln yhat - (1 - y) ln(1 - yhat)',
      '-[y \\ln \\hat y + (1-y) \\ln(1-\\hat y)]',
    ],
    [
      ['y ln yhat + (1-y) ln(1-yhat)', 'sign'],
      ['-y ln yhat', 'differs-at'],
      ['-ln 0.114', 'differs-at'],
    ],
    [['-y ln(yhat', 5, 6]],
  ),
  row(
    'binary-cross-entropy',
    'dL-dyhat',
    ['-y/ŷ + (1-y)/(1-ŷ)', '(yhat - y)/(yhat (1 - yhat))', '-\\frac{y}{\\hat y} + \\frac{1-y}{1-\\hat y}'],
    [
      ['-y/yhat - (1-y)/(1-yhat)', 'differs-at'],
      ['y/yhat - (1-y)/(1-yhat)', 'sign'],
      ['yhat - y', 'differs-at'],
    ],
    [['-y/', 3, 3]],
  ),
  row(FUNCTIONS, 'l1', ['0.6', '3/5', '|0.4 - 1|'], [[-0.6, 'sign']], [['|0.4 - 1', 0, 1]]),
  row(
    FUNCTIONS,
    'l2',
    ['0.36', 0.36, '(0.4 - 1)^2'],
    [
      ['0.18', 'wrong-value'],
      ['-0.36', 'sign'],
    ],
    [['0,36', 0, 4]],
  ),
  row(
    FUNCTIONS,
    'zero-one',
    ['1', 1, '= 1'],
    [
      [0, 'wrong-value'],
      ['0.6', 'whole-number'],
    ],
    [['one', 0, 3]],
  ),
  row(
    FUNCTIONS,
    'hinge',
    ['0.6', 'max(0, 1 - 1*0.4)', '\\frac{3}{5}'],
    [
      ['1.4', 'wrong-value'],
      [-0.6, 'sign'],
    ],
    [['max(0, 0.6', 3, 4]],
  ),
  row(
    'cross-entropy-kl',
    'kl',
    ['0.357', '-ln 0.7', '\\ln\\frac{1}{0.7}', '1 ln(1/0.7) + 0 ln(0/0.2) + 0 ln(0/0.1)'],
    [
      ['ln 0.7', 'sign'],
      ['-log_2 0.7', 'wrong-value'],
    ],
    [['-ln 0.7 +', 9, 9]],
  ),
  row(
    'cross-entropy-kl',
    'ce',
    ['0.3567', 0.357, '-log(0.7)', '-(1 log 0.7 + 0 log 0.2 + 0 log 0.1)'],
    [
      ['-0.357', 'sign'],
      ['0.802', 'wrong-value'],
    ],
    [['0,357', 0, 5]],
  ),
  row(
    'cross-entropy-kl',
    'dCE-dyhat',
    ['-y/yhat', '-\\frac{y}{\\hat y}', '-y·ŷ^-1'],
    [
      ['y/yhat', 'sign'],
      ['-1/yhat', 'differs-at'],
      ['-log yhat', 'differs-at'],
    ],
    [['-y/z', 3, 4]],
  ),
];
