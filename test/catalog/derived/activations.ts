import type { Answer } from '../../../grader/result.ts';
import { formula, row, whole, type DerivedAnswer } from './row.ts';

const probabilities = (
  part: string,
  right: DerivedAnswer['right'],
  wrong: readonly Answer[],
): DerivedAnswer =>
  row(
    'softmax-versus-normalisation',
    part,
    right,
    [...wrong.map((answer) => [answer, 'wrong-entries'] as const), ['0.5', 'wrong-shape']],
    [['(0.5, 0.5', 0, 1]],
  );

/** Activation functions, probabilities, and how training counts. */
export const ACTIVATIONS: readonly DerivedAnswer[] = [
  formula(
    'activation-derivatives',
    'sigmoid',
    ['e^(-x)/(1+e^(-x))^2', 'σ(x)(1-σ(x))', '\\sigma(x) - \\sigma(x)^2', 'e^x/(1+e^x)^2'],
    ['σ(x)', 'differs-at'],
    ['-e^(-x)/(1+e^(-x))^2', 'sign'],
  ),
  formula(
    'activation-derivatives',
    'sigmoid-by-value',
    ['s(1-s)', 's - s^2', 's·(1−s)'],
    ['1-s', 'differs-at'],
    ['s(s-1)', 'sign'],
  ),
  formula(
    'activation-derivatives',
    'tanh',
    ['1-tanh^2 x', '1 - tanh(x)^2', '1/cosh(x)^2', 'sech^2 x'],
    ['1-tanh(x)', 'differs-at'],
  ),
  formula(
    'activation-derivatives',
    'tanh-by-value',
    ['1-g^2', '(1-g)(1+g)', '1 - g·g'],
    ['g(1-g)', 'differs-at'],
  ),
  row(
    'activation-derivatives',
    'relu',
    [[0, 1, 1], '(0, 1, 1)', '0 1 1', '[0; 1; 1]', [[0], [1], [1]], '0\n1\n1'],
    [
      [[0, 3, 0.5], 'wrong-entries'],
      [[1, 1, 1], 'wrong-entries'],
      [[0, 1], 'wrong-shape'],
    ],
    [
      ['0, 1, q', 6, 7],
      [true, 0, 0],
    ],
  ),
  row(
    'unit-step',
    'values',
    [[0, 1, 1], '0, 1, 1', '[0, 1, 1]', ['0', '1.0', '2/2']],
    [
      [[0, 0, 1], 'wrong-entries'],
      [[0, '1/2', 1], 'wrong-entries'],
    ],
    [['0, 1, ²', 6, 6]],
  ),
  row(
    'unit-step',
    'gradient',
    ['0', 0, '1 - 1', '0.0'],
    [
      ['1', 'wrong-value'],
      ['(0, 0)', 'wrong-shape'],
    ],
    [['infinity', 0, 8]],
  ),
  probabilities(
    'softmax-1-2',
    [[0.2689, 0.7311], '(0.269, 0.731)', '(1/(1+e), e/(1+e))', '[e; e^2]/(e + e^2)', 'softmax((1, 2))'],
    [[0.333, 0.667]],
  ),
  probabilities(
    'softmax-10-20',
    [[4.54e-5, 0.99995], '(0.0000454, 0.99995)', '[4.54e-5; 1.00]', '(σ(-10), σ(10))'],
    [[0.333, 0.667]],
  ),
  probabilities(
    'softmax-11-12',
    [[0.2689, 0.7311], '[0.269; 0.731]', '(e^11, e^12)/(e^11 + e^12)', 'softmax([1; 2])'],
    [[0.478, 0.522]],
  ),
  probabilities('norm-1-2', ['(1/3, 2/3)', [0.333, 0.667], ['1/3', '2/3'], '[1; 2]/3'], [[0.269, 0.731]]),
  probabilities('norm-11-12', ['(11/23, 12/23)', [0.478, 0.522], '[11; 12]/23'], [[0.269, 0.731]]),
  probabilities('norm-20-30', ['(0.4, 0.6)', [0.4, 0.6], '[2/5; 3/5]'], [[0.333, 0.667]]),
  probabilities(
    'softmax-5',
    [
      [0.0202, 0.9025, 0.0497, 0.0111, 0.0165],
      '(0.0202, 0.903, 0.0497, 0.0111, 0.0165)',
      'softmax([1.3; 5.1; 2.2; 0.7; 1.1])',
    ],
    [[0.125, 0.49, 0.212, 0.067, 0.106]],
  ),
  row(
    'softmax-versus-normalisation',
    'invariant',
    ['adding a constant', 'Adding a Constant', 'adding', ' ADDING A CONSTANT. '],
    [['multiplying by one', 'other-choice']],
    [
      ['both', 0, 4],
      [true, 0, 0],
      [['adding'], 0, 0],
    ],
  ),
  whole('mini-batches', 'updates', 16),
];
