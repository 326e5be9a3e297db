import { describe, expect, it } from 'vitest';
import { grade, publicView } from '../../grader/index.ts';
import { solvePart } from '../../grader/solution/solution.ts';
import { prepared } from '../exercise/prepared.ts';
import { slipsIn } from './slips.ts';

/** Exercises unlike those of the catalog, each with questions of one sort. */
const EXERCISES = [
  {
    id: 'an edge besides a longer path',
    graph: { inputs: { x: 3 }, nodes: { g: 'x^2', f: 'x*g' }, output: 'f' },
    parts: [
      { id: 'f', ask: 'derivative', of: 'f', by: 'x', prompt: 'p' },
      { id: 'c', ask: 'chain', of: 'f', by: 'x', prompt: 'p' },
    ],
  },
  {
    id: 'an expression without a name, through intermediates',
    function: { variables: ['x'], definitions: { u: 'sin(x)', v: 'x u' } },
    parts: [{ id: 'd', ask: 'derivative', of: 'u^2 + v', by: 'x', prompt: 'p' }],
  },
  {
    id: 'all the rules',
    function: {
      variables: ['x', 'a'],
      definitions: {
        q: 'x/(x^2 + 1)',
        r: 'x^x',
        s: 'ln(cos(x) + 2)',
        m: 'max(x, x^2)',
        l: 'log_2(x) sqrt(1 + x)',
        t: 'atan(x a)^3',
        k: 'abs(x^2 - 1)',
      },
    },
    domain: { x: { above: 0 } },
    parts: ['q', 'r', 's', 'm', 'l', 't', 'k'].map((of) => ({
      id: of,
      ask: 'derivative',
      of,
      by: 'x',
      prompt: 'p',
    })),
  },
  {
    id: 'at points',
    function: { variables: ['x', 'y'], definitions: { f: 'x^2 y + e^y', g: 'f^2' } },
    parts: [
      { id: 'f', ask: 'value', of: 'g', at: { x: 1, y: 0.5 }, prompt: 'p' },
      { id: 'd', ask: 'derivative', of: 'g', by: 'y', at: { x: 2, y: 0 }, prompt: 'p' },
      { id: 'n', ask: 'gradient', of: 'g', by: ['x', 'y'], at: { x: 2, y: 0 }, prompt: 'p' },
      { id: 'j', ask: 'jacobian', of: ['f', 'g'], by: ['x', 'y'], at: { x: '1/3', y: 1 }, prompt: 'p' },
      { id: 'k', ask: 'jacobian', of: ['f', 'x y'], by: ['x', 'y'], layout: 'numerator', prompt: 'p' },
      {
        id: 'b',
        ask: 'difference-quotient',
        of: 'f',
        by: 'y',
        at: { x: 1, y: 1 },
        step: '1/10',
        scheme: 'backward',
        prompt: 'p',
      },
      {
        id: 't',
        ask: 'table',
        columns: ['f', { of: 'g', by: 'x' }],
        at: [
          { x: 1, y: 0 },
          { x: -2, y: 1 },
        ],
        prompt: 'p',
      },
    ],
  },
  {
    id: 'a network with tanh and softmax',
    network: {
      x: [0.5, -1],
      layers: [
        {
          weights: [
            [1, 0.25],
            [-0.5, 1],
          ],
          bias: [0.1, 0],
          activation: 'tanh',
        },
        {
          weights: [
            [1, -1],
            [2, 0.5],
          ],
          bias: 'none',
          activation: 'softmax',
        },
      ],
      target: [1, 0],
      loss: 'cross-entropy',
    },
    parts: [
      { id: 'a2', ask: 'value', of: 'a2', prompt: 'p' },
      { id: 'loss', ask: 'value', of: 'loss', prompt: 'p' },
      { id: 'dW2', ask: 'gradient', of: 'loss', by: 'W2', prompt: 'p' },
      { id: 'dW1', ask: 'gradient', of: 'loss', by: 'W1', prompt: 'p' },
      { id: 'db1', ask: 'derivative', of: 'loss', by: 'b_1^[1]', prompt: 'p' },
      { id: 'new', ask: 'update', of: 'W2', rate: 0.1, prompt: 'p' },
    ],
  },
  {
    id: 'a batch of rows, in numerator layout',
    convention: { vectors: 'rows', layout: 'numerator' },
    network: {
      x: [
        [1, 2],
        [3, -1],
        [0, 1],
      ],
      layers: [
        {
          weights: [
            [1, 2],
            [0, 1],
          ],
          bias: [1, -2],
          activation: 'relu',
        },
        { weights: [[2], [-1]], bias: 3 },
      ],
      target: [[1], [0], [2]],
      loss: 'half-squared-error',
    },
    parts: [
      { id: 'out', ask: 'value', of: 'out', prompt: 'p' },
      { id: 'dW1', ask: 'gradient', of: 'loss', by: 'W1', prompt: 'p' },
      { id: 'db2', ask: 'gradient', of: 'loss', by: 'b2', prompt: 'p' },
      { id: 'new', ask: 'update', of: 'b1', rate: '1/2', prompt: 'p' },
    ],
  },
  {
    id: 'a network without values',
    network: {
      inputs: 2,
      layers: [{ units: 2, activation: 'sigmoid' }, { units: 1 }],
      loss: 'squared-error',
    },
    parts: [
      { id: 'out', ask: 'expression', of: 'out', prompt: 'p' },
      { id: 'dw', ask: 'derivative', of: 'loss', by: 'w_12^[1]', prompt: 'p' },
      { id: 'db', ask: 'gradient', of: 'loss', by: 'b1', prompt: 'p' },
    ],
  },
  {
    id: 'vectors and matrices as symbols',
    function: {
      variables: { A: 'n x n', x: 'n', c: 'n', W: 'm x n', b: 'm' },
      functions: ['f'],
      definitions: { q: 'xᵀA x', n: 'xᵀx', h: 'f(W x + b)', r: 'sum(h)' },
    },
    parts: [
      { id: 'q', ask: 'derivative', of: 'q', by: 'x', closedForm: '(A + Aᵀ) x', prompt: 'p' },
      { id: 'n', ask: 'derivative', of: 'n', by: 'x', closedForm: '2x', prompt: 'p' },
      { id: 'c', ask: 'derivative', of: 'cᵀ(x + c)', by: 'x', closedForm: 'c', prompt: 'p' },
      {
        id: 'h',
        ask: 'derivative',
        of: 'h',
        by: 'x',
        layout: 'numerator',
        closedForm: "diag(f'(W x + b)) W",
        prompt: 'p',
      },
      { id: 'r', ask: 'derivative', of: 'r', by: 'W', closedForm: "f'(W x + b) xᵀ", prompt: 'p' },
      { id: 'e', ask: 'derivative', of: 'n', by: 'x', prompt: 'p' },
    ],
  },
  {
    id: 'values of vectors and matrices',
    values: {
      A: [
        [1, 2],
        [3, 4],
      ],
      B: [
        [0, 1],
        [1, 0],
      ],
      u: [3, 4],
      p: 0.25,
    },
    parts: [
      { id: 'norm', ask: 'value', of: 'norm(u)', prompt: 'p' },
      { id: 'mean', ask: 'value', of: 'mean(u) + p', prompt: 'p' },
      { id: 'aba', ask: 'value', of: 'A B Aᵀ - 2 B', prompt: 'p' },
      { id: 'outer', ask: 'value', of: 'u uᵀ', prompt: 'p' },
      { id: 'square', ask: 'value', of: 'A^2', prompt: 'p' },
      { id: 'entry', ask: 'value', of: 'A .* B', prompt: 'p' },
      { id: 'none', ask: 'value', of: 'u A', kind: 'matrix', prompt: 'p' },
      { id: 'shape', ask: 'shape', of: 'uᵀA u', prompt: 'p' },
    ],
  },
  {
    id: 'losses with logs of 0, and large numbers',
    loss: {
      kind: 'kl-divergence',
      prediction: 'Q',
      target: 'P',
      values: { P: [0.5, 0.5, 0], Q: [0.25, 0.5, 0.25] },
    },
    parts: [{ id: 'L', ask: 'value', of: 'L', prompt: 'p' }],
  },
  {
    id: 'steps of momentum and Adam',
    update: {
      rule: 'adam',
      parameter: 'w',
      loss: '(w - 3)^2',
      values: { w: 0, eta: 0.1, beta_1: 0.9, beta_2: 0.99, epsilon: 0, m: 0, v: 0, t: 1 },
      steps: 3,
    },
    parts: [
      { id: 'path', ask: 'iterates', of: ['w', 'm'], prompt: 'p' },
      { id: 'last', ask: 'value', of: 'w^[3]', prompt: 'p' },
      { id: 'rule', ask: 'expression', of: 'm_new', prompt: 'p' },
    ],
  },
  {
    id: 'the rule of the perceptron',
    update: {
      rule: 'perceptron',
      parameters: { w_1: 'x_1', b: 1 },
      model: { yhat: 'step(w_1 x_1 + b)' },
      values: { w_1: 1, b: -1, eta: '1/2' },
      data: [
        { x_1: 2, y: 0 },
        { x_1: 1, y: 1 },
      ],
    },
    convention: { step: { atZero: 1 } },
    parts: [{ id: 'path', ask: 'iterates', of: ['w_1', 'b'], prompt: 'p' }],
  },
  {
    id: 'a large and a small number',
    values: { a: 12345678.5, b: 0.00000123 },
    parts: [
      { id: 'ab', ask: 'value', of: 'a b', prompt: 'p' },
      { id: 'e', ask: 'value', of: 'exp(a/1000000)', prompt: 'p' },
      { id: 'r', ask: 'value', of: '1/3 + sqrt(2)', prompt: 'p' },
      { id: 'z', ask: 'value', of: 'a - a', prompt: 'p' },
    ],
  },
];

describe.each(EXERCISES.map(({ id, ...fields }) => ({ id, exercise: prepared(fields) })))(
  '$id',
  ({ exercise }) => {
    const parts = [...exercise.parts.values()].map((part) => ({ part: part.id, own: part }));

    it.each(parts)('$part: each line follows, and the answer is right', ({ own }) => {
      expect(slipsIn(exercise, own)).toEqual([]);
      const { answer } = solvePart(exercise, own);
      expect(grade(exercise, { answers: { [own.id]: answer.text } }).parts[own.id]).toMatchObject({
        verdict: 'correct',
      });
    });

    it('has hints', () => {
      expect(publicView(exercise).parts.every(({ hints }) => hints.length > 0)).toBe(true);
    });
  },
);
