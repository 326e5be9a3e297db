import { expect, it } from 'vitest';
import { grade } from '../../grader/index.ts';
import { MISTAKES } from '../../grader/mistakes/mistakes.ts';
import { prepared } from '../exercise/prepared.ts';
import type { Row } from './rows/row.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What the exercise is about, its one question, a wrong answer and its mistake; undefined where none explains it. */
type Case = readonly [subject: Fields, question: Fields, answer: Row[1], mistake: string | undefined];

const SQUARE = {
  values: {
    A: [
      [1, 2],
      [3, 4],
    ],
    B: [
      [5, 6],
      [7, 9],
    ],
    u: [1, 2],
    v: [3, 5],
  },
};
const SYMMETRIC = {
  values: {
    A: [
      [1, 2],
      [2, 5],
    ],
    B: [
      [3, 0],
      [0, 3],
    ],
  },
};

const SIGMOIDS = {
  network: {
    x: [1, 2],
    layers: [
      {
        weights: [
          [1, -1],
          [2, 1],
        ],
        bias: [1, 0],
        activation: 'sigmoid',
      },
      {
        weights: [
          [2, 1],
          [0, 3],
        ],
        bias: [1, -2],
        activation: 'softmax',
      },
    ],
    target: [1, 0],
    loss: 'cross-entropy',
  },
};
const TANH = {
  network: {
    x: [1, 2],
    layers: [
      {
        weights: [
          [1, -1],
          [2, 1],
        ],
        bias: 'none',
        activation: 'tanh',
      },
      {
        weights: [
          [2, 1],
          [0, 3],
        ],
        bias: 'none',
      },
      { weights: [[1, 4]], bias: 'none' },
    ],
  },
};
const ROWS = {
  convention: { vectors: 'rows' },
  network: {
    x: [
      [1, 2],
      [3, 5],
    ],
    layers: [
      {
        weights: [
          [1, -1],
          [2, 1],
        ],
        bias: [1, 2],
        names: { W: 'W', b: 'b', a: 'Z' },
      },
    ],
    dValues: [
      [1, 2],
      [4, -1],
    ],
  },
};
const PERCEPTRON = {
  update: {
    rule: 'perceptron',
    parameters: { w: 'x', b: 1 },
    model: { yhat: 'step(w x + b)' },
    values: { w: 2, b: 3, eta: 0.5 },
    data: [
      { x: 4, y: 0 },
      { x: 7, y: 0 },
    ],
  },
};
const SEVERAL_STEPS = {
  update: { rule: 'gradient-descent', loss: 'w^3', values: { w: 2, eta: 0.1 }, steps: 3 },
};

const CASES: readonly Case[] = [
  [SQUARE, { ask: 'value', of: 'A B' }, '[5, 12; 21, 36]', 'elementwise-product'],
  [SQUARE, { ask: 'value', of: 'A B' }, '[23, 34; 34, 50]', 'operands-swapped'],
  [SQUARE, { ask: 'value', of: 'A B' }, '[26, 33; 38, 48]', 'operand-transposed'],
  [SQUARE, { ask: 'value', of: 'A B' }, '[17, 25; 39, 57]', 'operand-transposed'],
  [SQUARE, { ask: 'value', of: 'A Bᵀ' }, '[19, 24; 43, 54]', 'operand-transposed'],
  [SQUARE, { ask: 'value', of: 'A B' }, '[19, 43; 24, 54]', 'rows-for-columns'],
  [SQUARE, { ask: 'value', of: 'A B' }, '[19, 24; 43, 55]', undefined],
  [SQUARE, { ask: 'value', of: 'u vᵀ', kind: 'matrix' }, '[[13]]', 'inner-for-outer'],
  [SQUARE, { ask: 'value', of: 'uᵀ v', kind: 'matrix' }, '[3, 5; 6, 10]', 'outer-for-inner'],
  [SQUARE, { ask: 'value', of: 'A v' }, '[18; 26]', 'operand-transposed'],
  // A symmetric matrix is its own transpose, and what commutes can be swapped.
  [SYMMETRIC, { ask: 'value', of: 'A B' }, '[3, 0; 0, 15]', 'elementwise-product'],
  [SYMMETRIC, { ask: 'value', of: 'A B' }, '[6, 3; 15, 6]', undefined],
  [{ values: { x: 30 } }, { ask: 'value', of: 'sin(x)' }, 0.5, 'degrees-for-radians'],
  [{ values: { a: 7, b: 2 } }, { ask: 'value', of: 'a/b' }, 3, undefined],
  [{ values: { a: 77, b: 3 } }, { ask: 'value', of: 'a/b' }, 25, 'integer-division'],
  [{ values: { a: 77, b: 3 } }, { ask: 'value', of: 'a/b' }, '3/77', 'quotient-inverted'],
  [{ values: { a: 8 } }, { ask: 'value', of: 'ln(a)' }, 3, 'other-logarithm'],
  [{ values: { a: 8 } }, { ask: 'value', of: 'ln(a)' }, 0.903, 'other-logarithm'],
  [{ values: { a: -1.5 } }, { ask: 'value', of: 'relu(a)' }, 1.5, 'argument-negated'],
  [{ values: { a: 0.5 } }, { ask: 'value', of: 'tanh(a)' }, 0.622, 'other-function'],
  [SIGMOIDS, { ask: 'value', of: 'z1' }, '[-1; 4]', 'bias-forgotten'],
  [SIGMOIDS, { ask: 'value', of: 'z1' }, '[6; 1]', 'weights-transposed'],
  [SIGMOIDS, { ask: 'value', of: 'a1' }, '[0; 4]', 'activation-left-out'],
  [SIGMOIDS, { ask: 'value', of: 'z1' }, '[5; 6]', 'other-layer-parameters'],
  [SIGMOIDS, { ask: 'value', of: 'a2' }, '[0.4; 0.6]', undefined],
  // Softmax has no derivative entry by entry.
  [SIGMOIDS, { ask: 'gradient', of: 'loss', by: 'W1' }, '[-1.1, -2.3; 3.1, 6.2]', undefined],
  [TANH, { ask: 'value', of: 'out' }, 14, undefined],
  [TANH, { ask: 'gradient', of: 'out', by: 'z2' }, '[4; 1]', 'entries-in-other-order'],
  [TANH, { ask: 'gradient', of: 'out', by: 'a1' }, '[6; 12]', 'weights-not-transposed'],
  [TANH, { ask: 'gradient', of: 'out', by: 'z1' }, '[2; 13]', 'activation-derivative-left-out'],
  [TANH, { ask: 'gradient', of: 'out', by: 'W3' }, '[1, 2]', 'other-layer-values'],
  [ROWS, { ask: 'value', of: 'Z' }, '[5, 1; 13, 2]', 'bias-forgotten'],
  [ROWS, { ask: 'gradient', of: 'loss', by: 'b' }, '[3, 3]', 'summed-along-other-axis'],
  [ROWS, { ask: 'gradient', of: 'loss', by: 'b' }, '[2.5, 0.5]', 'mean-over-batch'],
  [ROWS, { ask: 'gradient', of: 'loss', by: 'b' }, '[1, 2; 4, -1]', 'not-summed-over-batch'],
  [ROWS, { ask: 'gradient', of: 'loss', by: 'W' }, '[13, 22; -1, -1]', 'rows-for-columns'],
  [PERCEPTRON, { ask: 'value', of: 'w^[2]' }, '7.5', 'ascent-for-descent'],
  [PERCEPTRON, { ask: 'value', of: 'w^[2]' }, -2, 'rate-lost'],
  [PERCEPTRON, { ask: 'value', of: 'w^[2]' }, '-1.5', 'not-carried-on'],
  [SEVERAL_STEPS, { ask: 'value', of: 'w^[3]' }, '0.608', 'other-step'],
  [SEVERAL_STEPS, { ask: 'value', of: 'w^[3]' }, '-1.6', 'stale-gradient'],
  [
    { loss: { kind: 'hinge', values: { yhat: 1.7, y: 1 } } },
    { ask: 'value', of: 'L' },
    -0.7,
    'maximum-left-out',
  ],
  [
    {
      loss: {
        kind: 'kl-divergence',
        prediction: 'Q',
        target: 'P',
        values: { P: [0.5, 0.5], Q: [0.25, 0.75] },
      },
    },
    { ask: 'value', of: 'L' },
    0.131,
    'prediction-and-target-swapped',
  ],
  [
    {
      loss: {
        kind: 'kl-divergence',
        prediction: 'Q',
        target: 'P',
        values: { P: [0.5, 0.5], Q: [0.25, 0.75] },
      },
    },
    { ask: 'value', of: 'L' },
    0.837,
    'divergence-and-cross-entropy-confused',
  ],
  [
    { loss: { kind: 'half-squared-error', values: { yhat: [1, 2], y: [4, 6] } } },
    { ask: 'value', of: 'L' },
    25,
    'half-lost',
  ],
  [
    { loss: { kind: 'half-squared-error', values: { yhat: [1, 2], y: [4, 6] } } },
    { ask: 'value', of: 'L' },
    '25/4',
    'mean-for-sum',
  ],
];

it.each(CASES)('%j, %j: %s is %s', (subject, question, answer, mistake) => {
  const exercise = prepared({ ...subject, parts: [{ id: 'part', prompt: 'It', ...question }] });
  const { verdict, feedback = [] } = grade(exercise, { answers: { part: answer } }).parts['part']!;
  const named = feedback.map(({ code }) => code).filter((code) => Object.hasOwn(MISTAKES, code));
  expect(verdict).toBe('incorrect');
  if (mistake === undefined) expect(named).toEqual([]);
  else expect(named).toContain(mistake);
});
