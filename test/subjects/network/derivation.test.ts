import { describe, expect, it } from 'vitest';
import { referenceText } from '../../../grader/index.ts';
import { complaintsOn, prepared } from '../../exercise/prepared.ts';

const p = (part: object) => ({ id: 'p', prompt: 'p', ...part });

/** One unit: z = 2·3 + 1, a = z², loss = (a − 50)². */
const SQUARE = {
  network: {
    x: 3,
    layers: [{ weights: 2, bias: 1, activation: 'z^2' }],
    target: 50,
    loss: 'squared-error',
  },
};
const AFFINE = {
  x: [1, 2],
  layers: [
    {
      weights: [
        [1, 0],
        [2, 1],
        [0, -1],
      ],
      bias: [1, 0, 2],
      names: { W: 'A', z: 'u' },
    },
  ],
  target: [1, 1, 1],
  loss: 'half-squared-error',
};
const ROWS = {
  ...AFFINE,
  layers: [
    {
      weights: [
        [1, 2, 0],
        [0, 1, -1],
      ],
      bias: [1, 0, 2],
    },
  ],
};
const BATCH = {
  x: [
    [1, 0],
    [2, 1],
  ],
  layers: [{ weights: [[1, 1]], bias: 0 }],
  target: [[1, 1]],
  loss: 'squared-error',
};
const FREE = { inputs: 2, layers: [{ units: 1, activation: 'tanh', bias: 'none' }], loss: 'squared-error' };
const SOFTMAX = {
  x: [0, 0],
  layers: [
    {
      weights: [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      bias: 'none',
      activation: 'softmax',
    },
  ],
  target: [0, 1, 0],
  loss: 'cross-entropy',
};

const rows = [
  { id: 'pre-activation', given: SQUARE, part: { ask: 'value', of: 'z1' }, is: '7' },
  { id: 'activation', given: SQUARE, part: { ask: 'value', of: 'a^[1]' }, is: '49' },
  { id: 'output', given: SQUARE, part: { ask: 'value', of: 'out' }, is: '49' },
  { id: 'loss', given: SQUARE, part: { ask: 'value', of: 'loss' }, is: '1' },
  { id: '2(a − 50)', given: SQUARE, part: { ask: 'gradient', of: 'loss', by: 'out' }, is: '-2' },
  { id: 'times 2z', given: SQUARE, part: { ask: 'gradient', of: 'loss', by: 'z1' }, is: '-28' },
  { id: 'times x', given: SQUARE, part: { ask: 'gradient', of: 'loss', by: 'W1' }, is: '-84' },
  { id: 'times 1', given: SQUARE, part: { ask: 'gradient', of: 'loss', by: 'b1' }, is: '-28' },
  { id: 'times w', given: SQUARE, part: { ask: 'gradient', of: 'loss', by: 'x' }, is: '-56' },
  { id: 'by entry', given: SQUARE, part: { ask: 'derivative', of: 'loss', by: 'w_11^[1]' }, is: '-84' },
  { id: '2 + 84/100', given: SQUARE, part: { ask: 'update', of: 'W1', rate: '1/100' }, is: '71/25' },
  {
    id: 'names of the author, entries included',
    given: { network: AFFINE },
    part: { ask: 'value', of: 'u_2' },
    is: '4',
  },
  { id: 'W x + b', given: { network: AFFINE }, part: { ask: 'value', of: 'u' }, is: '[[2], [4], [0]]' },
  { id: 'an entry', given: { network: AFFINE }, part: { ask: 'value', of: 'a_32' }, is: '-1' },
  {
    id: 'δ xᵀ',
    given: { network: AFFINE },
    part: { ask: 'gradient', of: 'loss', by: 'A' },
    is: '[[1, 2], [3, 6], [-1, -2]]',
  },
  {
    id: 'transposed in numerator layout',
    given: { network: AFFINE, convention: { layout: 'numerator' } },
    part: { ask: 'gradient', of: 'loss', by: 'A' },
    is: '[[1, 3, -1], [2, 6, -2]]',
  },
  {
    id: 'as a shape',
    given: { network: AFFINE, convention: { layout: 'numerator' } },
    part: { ask: 'gradient', of: 'loss', by: 'A', kind: 'shape' },
    is: '2x3',
  },
  {
    id: 'an update keeps its shape whatever the layout',
    given: { network: AFFINE, convention: { layout: 'numerator' } },
    part: { ask: 'update', of: 'A', rate: 1 },
    is: '[[0, -2], [-1, -5], [1, 1]]',
  },
  {
    id: 'rows: x W + b',
    given: { network: ROWS, convention: { vectors: 'rows' } },
    part: { ask: 'value', of: 'z1' },
    is: '[[2, 4, 0]]',
  },
  {
    id: 'rows: xᵀ δ',
    given: { network: ROWS, convention: { vectors: 'rows' } },
    part: { ask: 'gradient', of: 'loss', by: 'W1' },
    is: '[[1, 3, -1], [2, 6, -2]]',
  },
  {
    id: 'rows: w_13 leads from input 1 to unit 3',
    given: { network: ROWS, convention: { vectors: 'rows' } },
    part: { ask: 'derivative', of: 'loss', by: 'w_13^[1]' },
    is: '-1',
  },
  { id: 'a sample a column', given: { network: BATCH }, part: { ask: 'value', of: 'z1' }, is: '[[3, 1]]' },
  {
    id: 'the loss of a batch is a sum',
    given: { network: BATCH },
    part: { ask: 'value', of: 'loss' },
    is: '4',
  },
  {
    id: 'the gradient too',
    given: { network: BATCH },
    part: { ask: 'gradient', of: 'loss', by: 'W1' },
    is: '[[4, 8]]',
  },
  {
    id: 'a bias is there once',
    given: { network: BATCH },
    part: { ask: 'gradient', of: 'loss', by: 'b1' },
    is: '4',
  },
  {
    id: 'the output as a formula',
    given: { network: FREE },
    part: { ask: 'expression' },
    is: 'tanh(w_11^[1]*x_1 + w_12^[1]*x_2)',
  },
  {
    id: 'a gradient as formulas',
    given: { network: FREE },
    part: { ask: 'gradient', of: 'loss', by: 'out' },
    is: '2*(a_1 - target)',
  },
  {
    id: 'softmax of equals',
    given: { network: SOFTMAX },
    part: { ask: 'value', of: 'out' },
    is: '[[1/3], [1/3], [1/3]]',
  },
  {
    id: 'softmax with cross-entropy: output − target',
    given: { network: SOFTMAX },
    part: { ask: 'gradient', of: 'loss', by: 'z1' },
    is: '[[1/3], [-2/3], [1/3]]',
  },
  { id: 'units', given: { network: SOFTMAX }, part: { ask: 'value', of: 'neurons' }, is: '3' },
  {
    id: 'weights without biases',
    given: { network: SOFTMAX },
    part: { ask: 'value', of: 'parameters' },
    is: '6',
  },
] as const;

describe('the answer follows from the network', () => {
  it.each(rows)('$id: $is', ({ given, part, is }) => {
    const prepare = prepared({ ...given, parts: [p(part)] }).parts.get('p')!;
    expect(referenceText(prepare.task)).toBe(is);
    expect(prepare.confirmedBy.length).toBeGreaterThan(1);
  });
});

const LOSS = { ask: 'value', of: 'loss' };

const refused = [
  {
    id: 'weights that do not fit the input',
    given: { network: { ...AFFINE, x: [1, 2, 3] } },
    code: 'shapes-clash',
    place: 'network.layers.0.weights',
  },
  {
    id: 'a bias of another length',
    given: { network: { ...AFFINE, layers: [{ ...AFFINE.layers[0], bias: [1, 2] }] } },
    code: 'shapes-clash',
    place: 'network.layers.0.bias',
  },
  {
    id: 'a target of another length',
    given: { network: { ...AFFINE, target: [1, 1] } },
    code: 'shapes-clash',
    place: 'network.target',
  },
  {
    id: 'an unknown activation function',
    given: { network: { ...AFFINE, layers: [{ ...AFFINE.layers[0], activation: 'swish' }] } },
    code: 'unreadable',
    place: 'network.layers.0.activation',
  },
  {
    id: 'both weights and a number of units',
    given: { network: { ...AFFINE, layers: [{ ...AFFINE.layers[0], units: 3 }] } },
    code: 'schema',
    place: 'network.layers.0',
  },
  {
    id: 'no input',
    given: { network: { layers: AFFINE.layers } },
    code: 'schema',
    place: 'network',
  },
  {
    id: 'a name for two quantities',
    given: { network: { ...AFFINE, names: { x: 'u' } } },
    code: 'name-twice',
    place: 'network',
  },
  {
    id: 'a number where there are no values',
    given: { network: FREE },
    code: 'values-missing',
    place: 'parts.0',
  },
  {
    id: 'an update where there are no values',
    given: { network: FREE },
    part: { ask: 'update', of: 'W1', rate: 1 },
    code: 'values-missing',
    place: 'parts.0',
  },
  {
    id: 'the gradient of a vector',
    given: { network: AFFINE },
    part: { ask: 'gradient', of: 'u', by: 'x' },
    code: 'not-scalar',
    place: 'parts.0.of',
  },
  {
    id: 'more layers than can be written out',
    given: {
      network: {
        inputs: 8,
        layers: Array.from({ length: 5 }, () => ({ units: 8, activation: 'tanh' })),
      },
    },
    code: 'too-large',
    place: 'network.z_4',
  },
];

describe('a network with something wrong is refused, with the place', () => {
  it.each(refused)('$id', ({ given, part = LOSS, code, place }) => {
    const complaints = complaintsOn({ ...given, parts: [p(part)] });
    expect(complaints.map((complaint) => ({ code: complaint.code, place: complaint.place }))).toContainEqual({
      code,
      place,
    });
  });
});
