import type { Answer } from '../../grader/result.ts';

interface DerivedAnswer {
  readonly exercise: string;
  readonly part: string;
  /** The answer that the course gives, in several notations. */
  readonly right: readonly [Answer, Answer, Answer, ...Answer[]];
  /** Typical mistakes, with the code of the remark on each. */
  readonly wrong: readonly (readonly [Answer, code: string])[];
  /** Unreadable, and where. */
  readonly unreadable: readonly (readonly [Answer, start: number, end: number])[];
}

const row = (
  exercise: string,
  part: string,
  right: DerivedAnswer['right'],
  wrong: DerivedAnswer['wrong'],
  unreadable: DerivedAnswer['unreadable'],
): DerivedAnswer => ({ exercise, part, right, wrong, unreadable });

/** A whole number, as text, as JSON, in LaTeX and as a sum; with its opposite and a neighbour for mistakes. */
const whole = (exercise: string, part: string, value: number): DerivedAnswer =>
  row(
    exercise,
    part,
    [String(value), value, `\\frac{${2 * value}}{2}`, `${value + 7} - 7`, `${value}.00`],
    [
      [String(value + 1), 'wrong-value'],
      [-value, 'sign'],
      [`${value}.3`, 'whole-number'],
      [`(${value}, ${value})`, 'wrong-shape'],
    ],
    [
      [`${value} +`, `${value} +`.length, `${value} +`.length],
      [true, 0, 0],
    ],
  );

const VECTORS: readonly DerivedAnswer[] = [
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
    [[[], 0, 0]],
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

const formula = (
  exercise: string,
  part: string,
  right: readonly [string, string, string, ...string[]],
  ...wrong: DerivedAnswer['wrong']
): DerivedAnswer =>
  row(exercise, part, right, wrong, [
    [`${right[0]} +`, `${right[0]} +`.length, `${right[0]} +`.length],
    [[1, 2], 0, 0],
  ]);

const PARTIAL_DERIVATIVES: readonly DerivedAnswer[] = [
  formula(
    'partial-quadratic',
    'dz-dx',
    ['2x+3y-1', '3y + 2·x − 1', '\\frac{\\partial z}{\\partial x} = 2x+3y-1'],
    ['2x + 3y', 'differs-at'],
  ),
  formula(
    'partial-quadratic',
    'dz-dy',
    ['-12y+3x+2', '2 + 3(x - 4y)', 'dz/dy = 3x - 12 y + 2'],
    ['12y-3x-2', 'sign'],
  ),
  row(
    'partial-quadratic',
    'gradient',
    [
      '[2x+3y-1; -12y+3x+2]',
      '(2x+3y-1, 3x-12y+2)',
      ['2x+3y-1', '3x-12y+2'],
      '\\begin{pmatrix} 2x+3y-1 \\\\ -12y+3x+2 \\end{pmatrix}',
    ],
    [
      ['[2x+3y-1, -12y+3x+2]', 'transposed'],
      ['[-12y+3x+2; 2x+3y-1]', 'wrong-entries'],
      ['2x+3y-1', 'wrong-shape'],
    ],
    [[['2x+3y-1', '3x-12y+'], 7, 7]],
  ),
  formula(
    'gradient-3x2y',
    'df-dx',
    ['6xy', '6·x·y', '6y*x', '2*3x y'],
    ['6x', 'differs-at'],
    ['-6xy', 'sign'],
  ),
  formula(
    'gradient-3x2y',
    'df-dy',
    ['3x^2', '3x²', '3 x x'],
    ['3x^2 y', 'differs-at'],
    ['6xy', 'differs-at'],
  ),
  row(
    'gradient-3x2y',
    'gradient',
    ['[6xy; 3x^2]', '(6xy, 3x²)', ['6xy', '3x^2'], [['6xy'], ['3x^2']], '[6xy, 3x^2]^T'],
    [
      ['[6xy, 3x^2]', 'transposed'],
      ['[6xy; 3x]', 'wrong-entries'],
      ['-[6xy; 3x^2]', 'sign'],
    ],
    [['[6xy; 3x^2', 0, 1]],
  ),
  formula('partial-derivatives-1', '1x', ['2', '2.0', '4/2', '2x/x'], ['2x', 'differs-at'], ['-2', 'sign']),
  formula('partial-derivatives-1', '1y', ['-5', '−5', '-10/2'], ['5', 'sign'], ['-5y', 'differs-at']),
  formula('partial-derivatives-1', '2x', ['2x', 'x+x', '2·x'], ['2x-2y^2', 'differs-at']),
  formula('partial-derivatives-1', '2y', ['-4y', '-2(2y)', '−4·y'], ['4y', 'sign']),
  formula('partial-derivatives-1', '3x', ['2xy^3', '2x y³', '2*x*y**3'], ['x^2 y^3', 'differs-at']),
  formula('partial-derivatives-1', '3y', ['3x^2y^2', '3(xy)^2', '3x²y²'], ['2x*3y^2', 'differs-at']),
  formula(
    'partial-derivatives-1',
    '4x',
    ['12x^2y^-2', '12x^2/y^2', '\\frac{12x^2}{y^2}'],
    ['12x^2', 'differs-at'],
  ),
  formula(
    'partial-derivatives-1',
    '4y',
    ['-8x^3y^-3', '-8x^3/y^3', '-\\frac{8x^3}{y^3}'],
    ['-8x^3/y', 'differs-at'],
  ),
  formula('partial-derivatives-1', '5x', ['sqrt(y)', '√y', 'y^(1/2)'], ['y', 'differs-at']),
  formula(
    'partial-derivatives-1',
    '5y',
    ['x/(2sqrt(y))', '(1/2) x y^(-1/2)', '\\frac{x}{2\\sqrt{y}}'],
    ['x/sqrt(y)', 'differs-at'],
  ),
  formula(
    'partial-derivatives-1',
    '6x',
    ['y^2/sqrt(x)', 'y² x^(-1/2)', '2y^2/(2√x)'],
    ['2y^2/sqrt(x)', 'differs-at'],
  ),
  formula('partial-derivatives-1', '6y', ['4y sqrt(x)', '4y√x', '4 y x^(1/2)'], ['4y', 'differs-at']),
  formula('partial-derivatives-1', '7x', ['2x-4y', '2(x-2y)', '-4y+2x'], ['4y-2x', 'sign']),
  formula('partial-derivatives-1', '7y', ['-4x+6y', '6y-4x', '2(3y-2x)'], ['6y', 'differs-at']),
  formula('partial-derivatives-1', '8x', ['-2y^2', '-2y²', '-2*y*y'], ['2y^2', 'sign']),
  formula('partial-derivatives-1', '8y', ['3y^2-4xy', 'y(3y-4x)', '3y²−4x·y'], ['3y^2-2xy', 'differs-at']),
  formula('partial-derivatives-2', '9x', ['ye^(xy)', 'y exp(x y)', 'y e^{xy}'], ['e^(xy)', 'differs-at']),
  formula('partial-derivatives-2', '9y', ['xe^(xy)', 'x*exp(y*x)', 'e^{xy} x'], ['ye^(xy)', 'differs-at']),
  formula(
    'partial-derivatives-2',
    '10x',
    ['e^(x/y)/y', '(1/y) e^(x/y)', '\\frac{e^{x/y}}{y}'],
    ['e^(x/y)', 'differs-at'],
  ),
  formula(
    'partial-derivatives-2',
    '10y',
    ['-x e^(x/y)/y^2', '-(x/y^2) exp(x/y)', '-\\frac{x}{y^2} e^{x/y}'],
    ['x e^(x/y)/y^2', 'sign'],
  ),
  formula(
    'partial-derivatives-2',
    '11x',
    ['2xe^(2y)', '2x exp(2y)', '2x(e^y)^2'],
    ['x^2 e^(2y)', 'differs-at'],
  ),
  formula(
    'partial-derivatives-2',
    '11y',
    ['2x^2e^(2y)', '2x² exp(y+y)', 'x^2 * 2 e^{2y}'],
    ['x^2 e^(2y)', 'differs-at'],
  ),
  formula(
    'partial-derivatives-2',
    '12x',
    ['-(y^2/x^2)e^(y/x)', '-y^2 e^(y/x)/x^2', '-\\frac{y^2}{x^2} e^{y/x}'],
    ['e^(y/x)', 'differs-at'],
  ),
  formula(
    'partial-derivatives-2',
    '12y',
    ['e^(y/x)(1+y/x)', 'e^(y/x) + y e^(y/x)/x', '\\frac{x+y}{x} e^{y/x}'],
    ['y e^(y/x)/x', 'differs-at'],
  ),
];

const CHAIN_RULE: readonly DerivedAnswer[] = [
  formula(
    'chain-rule',
    'exponential',
    ['(12x^3+2)e^(3x^4+2x+6)', '2(6x³+1)exp(3x⁴+2x+6)', '(2+12x^3) e^{3x^4+2x} e^6'],
    ['e^(3x^4+2x+6)', 'differs-at'],
  ),
  formula(
    'chain-rule',
    'power',
    ['5(3x^2+2x+1)^4(6x+2)', '10(3x+1)(3x²+2x+1)⁴', '(30x+10)(3x^2+2x+1)^4'],
    ['5(3x^2+2x+1)^4', 'differs-at'],
  ),
  formula(
    'chain-rule',
    'dy-du',
    ['2u', 'u+u', 'dy/du = 2u', '2(3x-2)'],
    ['2u+1', 'differs-at'],
    ['2x', 'differs-at'],
  ),
  formula('chain-rule', 'du-dx', ['3', '3.0', '6/2'], ['3x-2', 'differs-at'], ['-3', 'sign']),
  formula('chain-rule', 'dy-dx', ['6(3x-2)', '18x-12', '6u', '2·3·(3x−2)'], ['2(3x-2)', 'differs-at']),
  formula(
    'chain-rule',
    'product',
    [
      '9x^2(x^3+3)^2(2x-2)^5 + 10(x^3+3)^3(2x-2)^4',
      '(x^3+3)^2 (2x-2)^4 (9x^2(2x-2) + 10(x^3+3))',
      '10(2x-2)^4(x^3+3)^3 + 9x²(2x-2)⁵(x³+3)²',
    ],
    ['9x^2(x^3+3)^2 * 10(2x-2)^4', 'differs-at'],
  ),
  formula(
    'chain-one-variable',
    'dz-dx',
    ['6x', '3·2x', 'dz/dx = 6x', '3*2*x'],
    ['3', 'differs-at'],
    ['6', 'differs-at'],
  ),
];

const GRAPHS: readonly DerivedAnswer[] = [
  whole('graph-c-a-2b', 'd', 2),
  whole('graph-c-a-2b', 'e', 5),
  whole('graph-c-a-2b', 'L', -10),
  whole('graph-c-a-2b', 'dL-da', -2),
  whole('graph-c-a-2b', 'dL-db', -4),
  whole('graph-c-a-2b', 'dL-dc', 5),
  formula(
    'graph-e-c-d',
    'expression',
    ['(a+b)(b+1)', 'e = (a+b)*(b+1)', 'ab + a + b^2 + b'],
    ['a+b(b+1)', 'differs-at'],
  ),
  whole('graph-e-c-d', 'c', 3),
  whole('graph-e-c-d', 'd', 2),
  whole('graph-e-c-d', 'e', 6),
  whole('graph-e-c-d', 'de-dc', 2),
  whole('graph-e-c-d', 'de-dd', 3),
  whole('graph-e-c-d', 'dc-da', 1),
  whole('graph-e-c-d', 'dc-db', 1),
  whole('graph-e-c-d', 'dd-db', 1),
  whole('graph-e-c-d', 'de-da', 2),
  whole('graph-e-c-d', 'de-db', 5),
  formula(
    'analyse-graph',
    'expression',
    ['(2a(a+b)-b^2)^2', 'z = (2a(a+b) − b²)²', '(b^2 - 2a^2 - 2ab)^2'],
    ['2a(a+b)-b^2', 'differs-at'],
  ),
  whole('analyse-graph', 'n1', 6),
  whole('analyse-graph', 'n2', 8),
  whole('analyse-graph', 'n3', 48),
  whole('analyse-graph', 'n4', 25),
  whole('analyse-graph', 'n5', 23),
  whole('analyse-graph', 'z', 529),
  whole('analyse-graph', 'dz-dn4', -46),
  whole('analyse-graph', 'dz-dn3', 46),
  whole('analyse-graph', 'dz-da', 1012),
  whole('analyse-graph', 'dz-db', -184),
];

/** The values that the course documents lead to, against which the derivation is held. */
export const DERIVED_ANSWERS: readonly DerivedAnswer[] = [
  ...VECTORS,
  ...PARTIAL_DERIVATIVES,
  ...CHAIN_RULE,
  ...GRAPHS,
];
