import { describe, expect, it } from 'vitest';
import { referenceText } from '../../grader/index.ts';
import { prepared } from '../exercise/prepared.ts';

const VALUES = {
  values: {
    W: [
      [1, 2],
      [3, 4],
    ],
    x: [1, 2],
    r: [[5, 6]],
    k: '1/2',
  },
};
const CHAIN = { function: { variables: ['x', 't'], definitions: { z: 'y^2 + x', y: '3x t' } } };
const PATHS = {
  graph: { inputs: { a: 2, b: 1 }, nodes: { c: 'a + b', d: 'b + 1', e: 'c * d' }, output: 'e' },
};
const p = (part: object) => ({ id: 'p', prompt: 'p', ...part });

const rows = [
  {
    id: 'a product of matrix and column',
    given: VALUES,
    part: { ask: 'value', of: 'W x' },
    kind: 'matrix',
    reference: '[[5], [11]]',
  },
  {
    id: 'a dot product is a number',
    given: VALUES,
    part: { ask: 'value', of: 'x · x' },
    kind: 'number',
    reference: '5',
  },
  {
    id: 'a row times a column is a number',
    given: VALUES,
    part: { ask: 'value', of: 'r x' },
    kind: 'number',
    reference: '17',
  },
  {
    id: 'a scaled matrix',
    given: VALUES,
    part: { ask: 'value', of: 'k W' },
    kind: 'matrix',
    reference: '[[1/2, 1], [3/2, 2]]',
  },
  {
    id: 'no product of columns',
    given: VALUES,
    part: { ask: 'value', of: 'x x', kind: 'matrix' },
    kind: 'matrix',
    reference: 'not defined',
  },
  {
    id: 'its shape neither',
    given: VALUES,
    part: { ask: 'shape', of: 'x x' },
    kind: 'shape',
    reference: 'not defined',
  },
  {
    id: 'the outer product has one',
    given: VALUES,
    part: { ask: 'shape', of: 'x x^T' },
    kind: 'shape',
    reference: '2x2',
  },
  {
    id: 'a flat list is a column',
    given: VALUES,
    part: { ask: 'shape', of: 'x' },
    kind: 'shape',
    reference: '2x1',
  },
  {
    id: 'or a row, by convention',
    given: { ...VALUES, convention: { vectors: 'rows' } },
    part: { ask: 'shape', of: 'x' },
    kind: 'shape',
    reference: '1x2',
  },
  {
    id: 'by the intermediate, which is then independent',
    given: CHAIN,
    part: { ask: 'derivative', of: 'z', by: 'y' },
    kind: 'expression',
    reference: '2*y',
  },
  {
    id: 'at a point: a number',
    given: CHAIN,
    part: { ask: 'derivative', of: 'z', by: 'x', at: { x: 2, t: 1 } },
    kind: 'number',
    reference: '37',
  },
  {
    id: 'the value at a point',
    given: CHAIN,
    part: { ask: 'value', of: 'z', at: { x: 2, t: '1/2' } },
    kind: 'number',
    reference: '11',
  },
  {
    id: 'a gradient is a column',
    given: CHAIN,
    part: { ask: 'gradient', of: 'y', by: ['x', 't'] },
    kind: 'formula-matrix',
    reference: '[[3*t], [3*x]]',
  },
  {
    id: 'a row in numerator layout',
    given: { ...CHAIN, convention: { layout: 'numerator' } },
    part: { ask: 'gradient', of: 'y', by: ['x', 't'] },
    kind: 'formula-matrix',
    reference: '[[3*t, 3*x]]',
  },
  {
    id: 'both paths from b to e',
    given: PATHS,
    part: { ask: 'derivative', of: 'e', by: 'b' },
    kind: 'number',
    reference: '5',
  },
  {
    id: 'the edge from d to e',
    given: PATHS,
    part: { ask: 'derivative', of: 'e', by: 'd' },
    kind: 'number',
    reference: '3',
  },
  {
    id: 'no path from d to c',
    given: PATHS,
    part: { ask: 'derivative', of: 'c', by: 'd' },
    kind: 'number',
    reference: '0',
  },
  {
    id: 'by itself',
    given: PATHS,
    part: { ask: 'derivative', of: 'e', by: 'e' },
    kind: 'number',
    reference: '1',
  },
  {
    id: 'a gradient at the givens',
    given: PATHS,
    part: { ask: 'gradient', of: 'e', by: ['a', 'b'] },
    kind: 'matrix',
    reference: '[[2], [5]]',
  },
  {
    id: 'the output as a formula',
    given: PATHS,
    part: { ask: 'expression' },
    kind: 'expression',
    reference: '(a + b)*(b + 1)',
  },
  {
    id: 'a formula where the author wants one',
    given: PATHS,
    part: { ask: 'derivative', of: 'e', by: 'c', kind: 'expression' },
    kind: 'expression',
    reference: 'b + 1',
  },
  {
    id: 'both paths as products of local derivatives',
    given: PATHS,
    part: { ask: 'chain', of: 'e', by: 'b' },
    kind: 'chain',
    reference: 'de/dc*(dc/db) + de/dd*(dd/db)',
  },
  {
    id: 'a path of one edge',
    given: PATHS,
    part: { ask: 'chain', of: 'e', by: 'd' },
    kind: 'chain',
    reference: 'de/dd',
  },
  {
    id: 'from the output back',
    given: PATHS,
    part: { ask: 'backward-order' },
    kind: 'order',
    reference: 'e, d, c, b, a',
  },
  {
    id: 'from a node back to what it is built from',
    given: PATHS,
    part: { ask: 'backward-order', of: 'd' },
    kind: 'order',
    reference: 'd, b',
  },
  {
    id: 'a node for each operation',
    given: { function: { variables: ['x', 'n1'], definitions: { z: 'sigmoid(3x^2 - n1)' } } },
    part: { ask: 'draw', of: 'z' },
    kind: 'graph',
    reference: 'n_2 = x^2; n_3 = 3*n_2; n_4 = n_3 - n_1; n_5 = sigmoid(n_4)',
  },
  {
    id: 'intermediates are written out',
    given: CHAIN,
    part: { ask: 'draw', of: 'z' },
    kind: 'graph',
    reference: 'n_1 = 3*x; n_2 = n_1*t; n_3 = n_2^2; n_4 = n_3 + x',
  },
  {
    id: 'one operation is one node',
    given: CHAIN,
    part: { ask: 'draw', of: '-x' },
    kind: 'graph',
    reference: 'n_1 = -x',
  },
  {
    id: 'what a part defines anew',
    given: CHAIN,
    part: { ask: 'derivative', of: 'z', by: 't', where: { y: 't^2', x: '2t' } },
    kind: 'expression',
    reference: '4*t^2*t + 2',
  },
  {
    id: 'what a part leaves free',
    given: CHAIN,
    part: { ask: 'expression', of: 'z', where: { y: 'free' } },
    kind: 'expression',
    reference: 'y^2 + x',
  },
  {
    id: 'what a person looks for',
    given: VALUES,
    part: { ask: 'text', rubric: ['It names the shapes.', 'It says which clash.'] },
    kind: 'text',
    reference: 'It names the shapes.; It says which clash.',
  },
] as const;

describe('the answer follows from the givens', () => {
  it.each(rows)('$id: $reference', ({ given, part, kind, reference }) => {
    const task = prepared({ ...given, parts: [p(part)] }).parts.get('p')!.task;
    expect({ kind: task.kind, reference: referenceText(task) }).toEqual({ kind, reference });
  });
});
