import { describe, expect, it } from 'vitest';
import { describeFigure } from '../../grader/index.ts';
import type { Figure } from '../../grader/figures/figure.ts';
import { figuresOf } from '../../grader/figures/figures.ts';
import { prepared } from '../exercise/prepared.ts';

function solved(fields: Readonly<Record<string, unknown>>): readonly Figure[] {
  return figuresOf(prepared(fields), 'solution');
}

/** The description of the one picture. */
function wordsOn(fields: Readonly<Record<string, unknown>>): string {
  const figures = solved(fields);
  expect(figures).toHaveLength(1);
  return describeFigure(figures[0]!).description;
}

const VALUE = (of: string) => [{ id: 'part', ask: 'value', of, prompt: 'What?' }];

describe('in words', () => {
  it.each([
    {
      id: 'a graph says each node, and each derivative along an edge',
      fields: {
        graph: { inputs: { a: 2, b: 1 }, nodes: { c: 'a + b', d: 'b + 1', e: 'c * d' }, output: 'e' },
        parts: VALUE('e'),
      },
      says: [
        'Input b = 1; ∂e/∂b = 5.',
        'Node c = a + b = 3, from a and b; ∂e/∂c = 2.',
        'Result e = c*d = 6, from c and d.',
        'Along the edge from d to e: ∂e/∂d = c = 3.',
      ],
    },
    {
      id: 'what is rounded is said to be',
      fields: { graph: { inputs: { a: 1 }, nodes: { s: 'sigmoid(a)' }, output: 's' }, parts: VALUE('s') },
      says: ['Result s = sigmoid(a) ≈ 0.7311, from a.', '∂s/∂a ≈ 0.1966'],
    },
    {
      id: 'a derivative at a kink is left out',
      fields: { graph: { inputs: { a: 0 }, nodes: { r: 'relu(a)' }, output: 'r' }, parts: VALUE('r') },
      says: ['Input a = 0.', 'Result r = relu(a) = 0, from a.'],
    },
    {
      id: 'a network says its layers, units and weights',
      fields: {
        network: {
          x: [1, -1],
          layers: [
            {
              weights: [
                [1, 2],
                [0, 1],
              ],
              bias: [3, 0],
              activation: 'relu',
            },
            { weights: [[2, 1]], bias: 'none', names: { a: 'y' } },
          ],
          target: [1],
          loss: 'squared-error',
        },
        parts: VALUE('loss'),
      },
      says: [
        '2 inputs: x_1 = 1, ∂loss/∂x_1 = 12 and x_2 = −1, ∂loss/∂x_2 = 24.',
        'The hidden layer 1 of 2 units with the activation function relu',
        'a_1^[1] = 2, ∂loss/∂a_1^[1] = 12 (z_1^[1] = 2, ∂loss/∂z_1^[1] = 12, b_1^[1] = 3)',
        'x_2 to a_1^[1]: w_12^[1] = 2',
        'The output layer of 1 unit without activation function',
        'The loss loss = 9 is computed from the output.',
      ],
    },
    {
      id: 'a batch has a number a sample',
      fields: {
        network: {
          x: [
            [1, 2],
            [3, 4],
          ],
          layers: [{ weights: [[1, 1]], bias: 'none' }],
        },
        parts: VALUE('z_1'),
      },
      says: ['x_1 = (1, 2)', 'x_2 = (3, 4)', '= (4, 6)'],
    },
    {
      id: 'a loss of which the d-values alone are given has no value',
      fields: {
        network: { x: [1, 2], layers: [{ weights: [[1, 1]], bias: 'none' }], dValues: [2] },
        parts: [{ id: 'p', ask: 'gradient', of: 'loss', by: 'W1', prompt: 'p' }],
      },
      says: ['The loss loss is computed from the output.'],
    },
    {
      id: 'a loss is said at some points',
      fields: {
        loss: { kind: 'half-squared-error', values: { yhat: 3, y: 1 } },
        parts: VALUE('L'),
      },
      says: ['Marked: the point (3, 2).', 'L = (yhat - 1)^2/2', 'The derivative of L = yhat - 1'],
    },
    {
      id: 'an update over data is said by its path',
      fields: {
        update: {
          rule: 'gradient-descent',
          loss: { kind: 'half-squared-error' },
          model: { yhat: 'w x' },
          values: { w: 0, eta: 0.1 },
          data: [
            { x: 1, y: 1 },
            { x: 2, y: 2 },
          ],
        },
        parts: [{ id: 'path', ask: 'iterates', of: ['w'], prompt: 'After each step' }],
      },
      says: ['The path of the update: (0, 2.5), then (0.1, 2.03), then (0.46, 0.729).'],
    },
  ])('$id', ({ fields, says }) => {
    const words = wordsOn(fields);
    for (const sentence of says) expect(words).toContain(sentence);
  });
});

it('two parameters go their way on level lines', () => {
  const [figure] = solved({
    update: {
      rule: 'gradient-descent',
      parameter: ['u', 'v'],
      loss: 'u^2 + 2v^2',
      values: { u: 1, v: 1, eta: 0.25 },
      steps: 1,
    },
    parts: VALUE('u^[1]'),
  });
  expect(figure).toMatchObject({
    kind: 'contour',
    path: [
      [1, 1],
      [0.5, 0],
    ],
  });
});

it('a parameter without a loss is drawn step by step', () => {
  const [figure] = solved({
    update: { rule: 'gradient-descent', values: { w: 1, g: 2, eta: 0.25 }, steps: 2 },
    parts: VALUE('w^[2]'),
  });
  expect(figure).toMatchObject({
    kind: 'curve',
    curves: [],
    path: [
      [0, 1],
      [1, 0.5],
      [2, 0],
    ],
  });
  expect(describeFigure(figure!).description).toBe('w is 1 at first, 0.5 after step 1 and 0 after step 2.');
});

it('a target that is left open is 0 and 1', () => {
  const figures = solved({
    loss: { kind: 'binary-cross-entropy' },
    parts: [{ id: 'slope', ask: 'derivative', of: 'L', by: 'yhat' }],
  });
  expect(figures).toMatchObject([
    { kind: 'curve', x: { from: 0, to: 1 }, curves: [{ where: { value: 0 } }, { where: { value: 1 } }] },
  ]);
});

it('a graph that is to be drawn is in the solution', () => {
  const figures = solved({
    function: { variables: ['x'], definitions: { z: 'sigmoid(3x + 1)' } },
    parts: [{ id: 'graph', ask: 'draw', of: 'z', prompt: 'Draw it.' }],
  });
  const graph = figures.find((figure) => figure.kind === 'graph');
  expect(graph?.edges.map(({ from, to }) => `${from} ${to}`)).toEqual(['x n_1', 'n_1 n_2', 'n_2 n_3']);
});
