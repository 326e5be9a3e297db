import type { Answer } from '../../../grader/result.ts';
import { formula, row, whole, type DerivedAnswer } from './row.ts';

type Rows = readonly (readonly number[])[];

const text = (rows: Rows, between: string): string =>
  `[${rows.map((entries) => entries.join(between)).join('; ')}]`;

/** A matrix, in JSON, in text with commas and with spaces, in LaTeX; cut off it is unreadable. */
const matrix = (
  exercise: string,
  part: string,
  rows: Rows,
  ...wrong: DerivedAnswer['wrong']
): DerivedAnswer => {
  const latex = rows.map((entries) => entries.join(' & ')).join(' \\\\ ');
  const cut = text(rows, ', ').slice(0, -1);
  const neighbour = rows.map((entries, i) => entries.map((x, j) => (i + j === 0 ? x + 1 : x)));
  return row(
    exercise,
    part,
    [rows, text(rows, ', '), text(rows, ' '), `\\begin{pmatrix} ${latex} \\end{pmatrix}`],
    [[neighbour, 'wrong-entries'], ...wrong],
    [
      [cut, 0, 1],
      [true, 0, 0],
    ],
  );
};

const column = (...entries: readonly number[]): Rows => entries.map((entry) => [entry]);

const opposite = (rows: Rows): readonly (readonly Answer[])[] =>
  rows.map((entries) => entries.map((entry) => 0 - entry));

const shape = (exercise: string, part: string, rows: number, columns: number): DerivedAnswer =>
  row(
    exercise,
    part,
    [
      `${rows}x${columns}`,
      `${rows} × ${columns}`,
      `${rows} by ${columns}`,
      `(${rows}, ${columns})`,
      `${rows}\\times ${columns}`,
      [rows, columns],
    ],
    [
      [`${columns}x${rows}`, 'rows-and-columns-swapped'],
      [`${rows + 1}x${columns}`, 'other-shape'],
    ],
    [[`${rows}`, 0, `${rows}`.length]],
  );

const FEED_FORWARD = 'feed-forward-2-3-1';
const BACKPROP = 'backprop-2-3-2';
const BATCH = 'batch-backward-pass';
const RELU = 'relu-network-4-2-1';

const feedForward: readonly DerivedAnswer[] = [
  shape(FEED_FORWARD, 'shape-x', 2, 1),
  shape(FEED_FORWARD, 'shape-W1', 3, 2),
  shape(FEED_FORWARD, 'shape-W2', 1, 3),
  formula(
    FEED_FORWARD,
    'f',
    [
      'w_11^[2] σ(w_11^[1] x_1 + w_12^[1] x_2) + w_12^[2] σ(w_21^[1] x_1 + w_22^[1] x_2) + w_13^[2] σ(w_31^[1] x_1 + w_32^[1] x_2)',
      'f = w13^[2]*sigmoid(w31^[1] x1 + w32^[1] x2) + w12^[2]*sigmoid(w21^[1] x1 + w22^[1] x2) + w11^[2]*sigmoid(w11^[1] x1 + w12^[1] x2)',
      'w_{11}^{[2]} \\sigma(w_{11}^{[1]} x_1 + w_{12}^{[1]} x_2) + w_{12}^{[2]} \\sigma(w_{21}^{[1]} x_1 + w_{22}^{[1]} x_2) + \\frac{w_{13}^{[2]}}{1 + e^{-(w_{31}^{[1]} x_1 + w_{32}^{[1]} x_2)}}',
    ],
    [
      'w_11^[2] σ(w_11^[1] x_1 + w_21^[1] x_2) + w_12^[2] σ(w_21^[1] x_1 + w_22^[1] x_2) + w_13^[2] σ(w_31^[1] x_1 + w_32^[1] x_2)',
      'differs-at',
    ],
  ),
  matrix(FEED_FORWARD, 'x', column(1, -1), ['[1, -1]', 'wrong-shape']),
  matrix(
    FEED_FORWARD,
    'W1',
    [
      [1, 0],
      [0, 1],
      [1, 1],
    ],
    ['[1 0 1; 0 1 1]', 'wrong-shape'],
  ),
  matrix(FEED_FORWARD, 'W2', [[0.5, 0.5, 2.5]], ['[1/2; 1/2; 5/2]', 'wrong-shape']),
  matrix(FEED_FORWARD, 'y', column(1, -1, 0), ['[1, -1, 0]', 'transposed']),
  matrix(FEED_FORWARD, 'h', column(0.7311, 0.2689, 0.5), ['(1, -1, 0)', 'wrong-entries']),
  row(
    FEED_FORWARD,
    'output',
    ['1.75', 1.75, '7/4', 'σ(1)/2 + σ(-1)/2 + 5σ(0)/2'],
    [
      ['1.5', 'wrong-value'],
      ['-7/4', 'sign'],
    ],
    [['7/', 2, 2]],
  ),
  formula(
    FEED_FORWARD,
    'df-dw32-formula',
    [
      'w_13^[2] σ(y_3)(1 - σ(y_3)) x_2',
      "w_13^[2] σ'(w_31^[1] x_1 + w_32^[1] x_2) x_2",
      '\\frac{\\partial f}{\\partial w_{32}^{[1]}} = w_{13}^{[2]} h_3 (1 - h_3) x_2',
    ],
    ['w_13^[2] σ(y_3) x_2', 'differs-at'],
    ['w_13^[2] σ(y_3)(1 - σ(y_3)) x_1', 'differs-at'],
  ),
  row(
    FEED_FORWARD,
    'df-dw32',
    ['-0.625', -0.625, '-5/8', '-\\frac{5}{2} \\cdot \\frac{1}{4}'],
    [
      ['0.625', 'sign'],
      ['-2.5', 'wrong-value'],
    ],
    [['-5/', 3, 3]],
  ),
  matrix(
    FEED_FORWARD,
    'dW1',
    [
      [0.0983, -0.0983],
      [0.0983, -0.0983],
      [0.625, -0.625],
    ],
    ['[0.0983 0.0983 0.625; -0.0983 -0.0983 -0.625]', 'wrong-shape'],
  ),
  matrix(FEED_FORWARD, 'dW2', [[0.7311, 0.2689, 0.5]], ['(0.7311, 0.2689, 0.5)', 'wrong-shape']),
];

const d = column(-22, -6);
const du = column(-32, -16, -118);

const backprop: readonly DerivedAnswer[] = [
  matrix(BACKPROP, 'u', column(7, -22, -3), ['[7, -22, -3]', 'transposed']),
  matrix(BACKPROP, 'out', column(-21, -2), ['[21; 2]', 'sign']),
  row(
    BACKPROP,
    'loss',
    ['260', 260, '(22^2 + 6^2)/2', 'L = \\frac{520}{2}'],
    [
      ['29', 'erratum'],
      ['520', 'wrong-value'],
    ],
    [['(22^2 + 6^2', 0, 1]],
  ),
  matrix(BACKPROP, 'd-out', d, [opposite(d), 'sign'], ['[-22, -6]', 'transposed']),
  matrix(
    BACKPROP,
    'dW2',
    [
      [-154, 484, 66],
      [-42, 132, 18],
    ],
    ['[-154 -42; 484 132; 66 18]', 'transposed'],
  ),
  matrix(BACKPROP, 'db2', d, [opposite(d), 'sign']),
  matrix(BACKPROP, 'du', du, [opposite(du), 'sign'], ['[-32, -16, -118]', 'transposed']),
  matrix(BACKPROP, 'db1', du, [opposite(du), 'sign']),
  matrix(
    BACKPROP,
    'dW1',
    [
      [-96, 64],
      [-48, 32],
      [-354, 236],
    ],
    ['[-96 -48 -354; 64 32 236]', 'transposed'],
  ),
  matrix(
    BACKPROP,
    'W1-new',
    [
      [1.96, -1.64],
      [-3.52, 2.68],
      [4.54, -0.36],
    ],
    ['[0.04 -0.36; -4.48 3.32; -2.54 4.36]', 'wrong-entries'],
  ),
  matrix(BACKPROP, 'b1-new', column(2.32, -3.84, -0.82), ['(1.68, -4.16, -3.18)', 'wrong-entries']),
  matrix(
    BACKPROP,
    'W2-new',
    [
      [3.54, -3.84, 3.34],
      [-1.58, -2.32, 4.82],
    ],
    ['[0.46 5.84 4.66; -2.42 0.32 5.18]', 'wrong-entries'],
  ),
  matrix(BACKPROP, 'b2-new', column(-0.78, 5.06), ['(-1.22, 4.94)', 'wrong-entries']),
];

const batch: readonly DerivedAnswer[] = [
  matrix(
    BATCH,
    'forward',
    [
      [0, 7, 5],
      [1, -3, -1],
    ],
    ['[-1 6 4; 1 -3 -1]', 'wrong-entries'],
  ),
  matrix(
    BATCH,
    'dweights',
    [
      [5, -2],
      [2, 4],
    ],
    ['[5 2; -2 4]', 'wrong-entries'],
  ),
  matrix(
    BATCH,
    'dbiases',
    column(2, 2),
    [[1, 0, 3], 'erratum'],
    ['(2/3, 2/3)', 'erratum'],
    ['[2, 2]', 'transposed'],
  ),
  matrix(
    BATCH,
    'dinputs',
    [
      [1, -1, 2],
      [2, -3, 3],
    ],
    ['[1 1 4; 0 -1 -1]', 'wrong-entries'],
  ),
];

const relu: readonly DerivedAnswer[] = [
  shape(RELU, 'shape-x', 1, 4),
  shape(RELU, 'shape-W1', 4, 2),
  row(
    RELU,
    'shape-b1',
    ['1x2', '1 × 2', '(1, 2)'],
    [
      ['2x1', 'erratum'],
      ['1x4', 'other-shape'],
    ],
    [['two', 0, 3]],
  ),
  shape(RELU, 'shape-W2', 2, 1),
  matrix(RELU, 'z1', [[3, -6]], ['[3; -6]', 'wrong-shape']),
  matrix(RELU, 'a1', [[3, 0]], ['(3, -6)', 'wrong-entries']),
  whole(RELU, 'z2', 10),
  whole(RELU, 'loss', 9),
  whole(RELU, 'dL-db2', 6),
  matrix(RELU, 'dL-dW2', column(18, 0), ['[18, 0]', 'wrong-shape']),
  whole(RELU, 'dL-dw11', 30),
  matrix(
    RELU,
    'dL-dW1',
    [
      [30, 0],
      [60, 0],
      [-30, 0],
      [90, 0],
    ],
    ['[30 18; 60 36; -30 -18; 90 54]', 'wrong-entries'],
  ),
  shape('parameter-gradient-shapes', 'dW', 4, 2),
  shape('parameter-gradient-shapes', 'batch-X', 32, 4),
];

const label = (exercise: string, part: string, right: boolean): DerivedAnswer =>
  row(
    exercise,
    part,
    right ? ['yes', 'Yes', true] : ['no', 'No.', false],
    [[!right, 'other-choice']],
    [
      ['perhaps', 0, 7],
      [2, 0, 0],
    ],
  );

const table = (exercise: string, part: string, rows: Rows, wrong: Rows): DerivedAnswer =>
  row(
    exercise,
    part,
    [rows, text(rows, ' '), rows.map((entries) => entries.join(', ')).join('\n')],
    [[wrong, 'wrong-entries']],
    [
      [[[0, 1]], 0, 0],
      ['0 0 0\n0 1', 0, 9],
    ],
  );

const XOR: Rows = [
  [0, 0, 0],
  [0, 1, 1],
  [1, 0, 1],
  [1, 1, 0],
];

const xor: readonly DerivedAnswer[] = [
  matrix(
    'xor-linear',
    'W1',
    [
      [1, -1],
      [-1, 1],
    ],
    ['[1 1; 1 1]', 'wrong-entries'],
  ),
  matrix('xor-linear', 'W2', [[1, 1]], ['[1; 1]', 'transposed']),
  table('xor-linear', 'truth-table', XOR, [...XOR.slice(0, 3), [1, 1, 1]]),
  table(
    'xor-linear',
    'forward',
    [
      [2, 2, 4],
      [0, 4, 4],
      [4, 0, 4],
      [2, 2, 4],
    ],
    [
      [0, 0, 0],
      [-2, 2, 0],
      [2, -2, 0],
      [0, 0, 0],
    ],
  ),
  label('xor-linear', 'solves', false),
  label('xor-linear', 'solves-without-bias', false),
  table(
    'xor-step',
    'forward',
    [
      [0, 0, 0],
      [0, 1, 1],
      [1, 0, 1],
      [0, 0, 0],
    ],
    XOR,
  ),
  label('xor-step', 'solves', true),
];

const small: readonly DerivedAnswer[] = [
  whole('perceptron-forward', 'a', -1),
  row(
    'perceptron-forward',
    'output',
    ['0.2689', '1/(1+e)', 'σ(-1)', 'y = 0.269'],
    [
      ['0.731', 'wrong-value'],
      ['-1', 'wrong-value'],
    ],
    [['1/(1+e', 2, 3]],
  ),
  whole('parameter-counting', 'neurons', 6),
  whole('parameter-counting', 'weights', 20),
  whole('parameter-counting', 'parameters', 26),
];

/** Networks: forward, backward, shapes and counts. */
export const NETWORKS: readonly DerivedAnswer[] = [
  ...feedForward,
  ...backprop,
  ...batch,
  ...relu,
  ...xor,
  ...small,
];
