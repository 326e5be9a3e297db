import type { Rows } from './rows.ts';

/** u = W₁x + b₁, out = W₂u + b₂, L = ‖out - t‖²/2. */
const BACKPROPAGATION: Rows = {
  exercise: 'backprop-2-3-2',
  rows: [
    {
      id: 'an entry of u, and everything behind it',
      answers: {
        u: [7, -22, -2],
        out: [-17, 3],
        loss: 162.5,
        'd-out': [-18, -1],
        dW2: [
          [-126, 396, 36],
          [-7, 22, 2],
        ],
        db2: [-18, -1],
        du: [-34, -17, -77],
        db1: [-34, -17, -77],
        dW1: '[-34; -17; -77] * [3, -2]',
        'b1-new': [2.34, -3.83, -1.23],
        'b2-new': [-0.82, 5.01],
      },
      carried: {
        out: ['u'],
        loss: ['out'],
        'd-out': ['out'],
        dW2: ['u', 'd-out'],
        db2: ['d-out'],
        du: ['d-out'],
        db1: ['du'],
        dW1: ['du'],
        'b1-new': ['db1'],
        'b2-new': ['db2'],
      },
      incorrect: ['u'],
    },
    {
      id: 'a slip in the d-values of out',
      answers: { out: [-21, -2], 'd-out': [22, -6], db2: [22, -6], du: '[2 -2; 1 -1; 4 5] * [22; -6]' },
      carried: { db2: ['d-out'], du: ['d-out'] },
      incorrect: ['d-out'],
    },
    {
      id: 'a slip in the gradient by W₁ is in its step, not in that of b₁',
      answers: {
        dW1: [
          [96, 64],
          [-48, 32],
          [-354, 236],
        ],
        'W1-new': [
          [0.04, -1.64],
          [-3.52, 2.68],
          [4.54, -0.36],
        ],
        'b1-new': [2.32, -3.84, -0.82],
      },
      carried: { 'W1-new': ['dW1'] },
      incorrect: ['dW1'],
    },
    {
      id: 'one entry that does not follow is one too many',
      answers: { u: [7, -22, -2], out: [-17, 4] },
      carried: {},
      incorrect: ['u', 'out'],
    },
    {
      id: 'nothing is carried from an answer of another shape',
      answers: { u: '[7, -22, -2]', out: [-17, 3] },
      carried: {},
      incorrect: ['u', 'out'],
    },
  ],
};

/** y = W₁x, h = σ(y), f = W₂h. */
const SIGMOID: Rows = {
  exercise: 'feed-forward-2-3-1',
  rows: [
    {
      id: 'y₃ = 2: h from it, and from the rounded h everything else',
      answers: {
        y: [1, -1, 2],
        h: [0.731, 0.269, 0.881],
        output: 2.7,
        dW2: '[0.731, 0.269, 0.881]',
        'df-dw32': -0.262,
      },
      carried: { h: ['y'], output: ['h'], dW2: ['h'], 'df-dw32': ['y'] },
      incorrect: ['y'],
    },
    {
      id: 'h₃ = 0.6: σ′ from h as h(1 - h)',
      answers: { y: [1, -1, 0], h: [0.731, 0.269, 0.6], output: 2, 'df-dw32': -0.6 },
      carried: { output: ['h'], 'df-dw32': ['h'] },
      incorrect: ['h'],
    },
    {
      id: 'h₃ = 0.6: σ′ from y, which is right',
      answers: { y: [1, -1, 0], h: [0.731, 0.269, 0.6], 'df-dw32': -0.625 },
      carried: {},
      incorrect: ['h'],
    },
    {
      id: 'y₃ = 2 without h: σ′(2)',
      answers: { y: [1, -1, 2], 'df-dw32': '-5/2 * sigma(2) * (1 - sigma(2))' },
      carried: { 'df-dw32': ['y'] },
      incorrect: ['y'],
    },
    {
      id: 'W₂ copied wrongly',
      answers: { W2: '[1/2, 3/2, 5/2]', output: '1/2 sigma(1) + 3/2 sigma(-1) + 5/4' },
      carried: { output: ['W2'] },
      incorrect: ['W2'],
    },
  ],
};

/** z₁ = xW₁ + b₁, a₁ = ReLU(z₁), z₂ = a₁W₂ + b₂, L = (z₂ - t)². */
const RELU: Rows = {
  exercise: 'relu-network-4-2-1',
  rows: [
    {
      id: 'z₁ = [4, -6]',
      answers: {
        z1: '[4, -6]',
        a1: '[4, 0]',
        z2: 15,
        loss: 64,
        'dL-db2': 16,
        'dL-dW2': '[64; 0]',
        'dL-dw11': 80,
        'dL-dW1': '[80, 0; 160, 0; -80, 0; 240, 0]',
      },
      carried: {
        a1: ['z1'],
        z2: ['a1'],
        loss: ['z2'],
        'dL-db2': ['z2'],
        'dL-dW2': ['a1', 'z2'],
        'dL-dw11': ['z1', 'z2'],
        'dL-dW1': ['z1', 'z2', 'dL-dw11'],
      },
      incorrect: ['z1'],
    },
    {
      id: 'a negative z₁, of which nothing is left behind the ReLU',
      answers: { z1: '[-3, -6]', a1: '[0, 0]' },
      carried: {},
      incorrect: ['z1', 'a1'],
    },
    {
      id: 'a positive z₁ that a₁ only repeats',
      answers: { z1: '[3, 6]', a1: '[3, 6]' },
      carried: {},
      incorrect: ['z1', 'a1'],
    },
    {
      id: 'z₂ = t makes the factor z₂ - t zero',
      answers: { z2: 7, loss: 0, 'dL-db2': 0, 'dL-dw11': 0 },
      carried: {},
      incorrect: ['z2', 'loss', 'dL-db2', 'dL-dw11'],
    },
  ],
};

/** Z = W X + b for a batch, and the gradients of Σ Z ⊙ D. */
const FORWARD_ONLY: Rows = {
  exercise: 'perceptron-forward',
  rows: [
    { id: 'a = 2: σ(2)', answers: { a: 2, output: 0.881 }, carried: { output: ['a'] }, incorrect: ['a'] },
    { id: 'a = 2: not σ(-2)', answers: { a: 2, output: 0.119 }, carried: {}, incorrect: ['a', 'output'] },
    {
      id: 'a has no value',
      answers: { a: '1/0', output: 1 },
      carried: {},
      incorrect: ['a', 'output'],
    },
    {
      id: 'the identity where σ is meant, at its fixed point',
      answers: { a: 0.659046068407, output: 0.659046068407 },
      carried: {},
      incorrect: ['a', 'output'],
    },
  ],
};

export const NETWORKS: readonly Rows[] = [BACKPROPAGATION, SIGMOID, RELU, FORWARD_ONLY];
