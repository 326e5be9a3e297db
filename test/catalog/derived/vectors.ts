import { row, whole, type DerivedAnswer } from './row.ts';

export const VECTORS: readonly DerivedAnswer[] = [
  whole('dot-products', 'x-w', 29),
  whole('dot-products', 'w-y', 57),
  whole('dot-products', 'x-y', 116),
  whole('dot-products', 'y-x', 116),
  row(
    'matrix-products',
    'WX',
    [
      '[[36,39],[126,129],[69,96],[59,79]]',
      '[36 39; 126 129; 69 96; 59 79]',
      [
        [36, 39],
        [126, 129],
        [69, 96],
        [59, 79],
      ],
      '\\begin{bmatrix} 36 & 39 \\\\ 126 & 129 \\\\ 69 & 96 \\\\ 59 & 79 \\end{bmatrix}',
      '[36 126 69 59; 39 129 96 79]^T',
      [
        ['72/2', 39],
        [126, '129.0'],
        [69, 96],
        [59, 79],
      ],
    ],
    [
      ['[36 39; 126 129; 69 96; 59 97]', 'wrong-entries'],
      ['[36 126 69 59; 39 129 96 79]', 'transposed'],
      ['not defined', 'exists'],
      ['-[36 39; 126 129; 69 96; 59 79]', 'sign'],
      ['29', 'wrong-shape'],
    ],
    [
      [[[36, 39], [126]], 0, 0],
      [
        [
          [36, 'x'],
          [126, 1],
        ],
        0,
        1,
      ],
    ],
  ),
  row(
    'matrix-products',
    'Wa',
    ['(13, 49, 47, 42)', [13, 49, 47, 42], '[13; 49; 47; 42]', [[13], [49], [47], [42]], '[13,49,47,42]^T'],
    [
      ['[13, 49, 47, 42]', 'transposed'],
      [[[13, 49, 47, 42]], 'transposed'],
      [[13, 49, 47, 24], 'wrong-entries'],
    ],
    [[[[]], 0, 0]],
  ),
  row(
    'matrix-products',
    'XY',
    ['not defined', 'Undefined', 'not possible', ' IMPOSSIBLE ', '\\text{not defined}'],
    [
      ['[1 2; 3 4; 5 6]', 'does-not-exist'],
      ['0', 'does-not-exist'],
    ],
    [[false, 0, 0]],
  ),
  row(
    'matrix-products',
    'XYt',
    [
      '[[36,40,40,44],[39,46,58,65],[48,54,57,63]]',
      [
        [36, 40, 40, 44],
        [39, 46, 58, 65],
        [48, 54, 57, 63],
      ],
      '\\begin{pmatrix}36&40&40&44\\\\39&46&58&65\\\\48&54&57&63\\end{pmatrix}',
    ],
    [
      ['[36 39 48; 40 46 54; 40 58 57; 44 65 63]', 'transposed'],
      ['not defined', 'exists'],
    ],
    [[[[1, 2], 3], 0, 0]],
  ),
  row(
    'matrix-shapes',
    'WX',
    ['4x2', '4 × 2', '4 by 2', '(4, 2)', '4\\times 2', [4, 2], '4 X 2'],
    [
      ['2x4', 'rows-and-columns-swapped'],
      ['3x3', 'other-shape'],
      ['not defined', 'exists'],
    ],
    [['4', 0, 1]],
  ),
  row(
    'matrix-shapes',
    'Wa',
    ['4x1', '[4, 1]', '$4 \\times 1$'],
    [['1x4', 'rows-and-columns-swapped']],
    [['a column of 4', 0, 13]],
  ),
  row(
    'matrix-shapes',
    'XY',
    ['not defined', 'impossible', 'UNDEFINED'],
    [
      ['3x2', 'does-not-exist'],
      [[3, 2], 'does-not-exist'],
    ],
    [['x', 0, 1]],
  ),
  row(
    'matrix-shapes',
    'XYt',
    ['3x4', '3 By 4', ['3', '4']],
    [['4x3', 'rows-and-columns-swapped']],
    [[[3, 4, 5], 0, 0]],
  ),
];
