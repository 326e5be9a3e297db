import { formula, row, type DerivedAnswer } from './row.ts';

const rule = (
  part: string,
  ...answers: Parameters<typeof formula> extends [string, string, ...infer R] ? R : never
) => formula('derivative-rules', part, ...answers);

/** Rules, finite differences, and derivatives by several variables. */
export const DERIVATIVES: readonly DerivedAnswer[] = [
  rule('constant', ['0', '0.0', 'x - x', 'dy/dx = 0'], ['1', 'wrong-value'], ['c', 'differs-at']),
  rule('line', ['a', 'a·1', '2a/2'], ['ax', 'differs-at'], ['|a|', 'differs-at'], ['-a', 'sign']),
  rule('square', ['2x', '2·x', "f'(x) = x + x"], ['2|x|', 'differs-at'], ['x^2', 'differs-at']),
  rule(
    'root',
    ['1/(2sqrt(x))', '\\frac{1}{2\\sqrt{x}}', '0.5x^(-0.5)', '√x/(2x)'],
    ['1/sqrt(x)', 'differs-at'],
    ['-1/(2√x)', 'sign'],
  ),
  rule('exponential', ['e^x', 'exp(x)', 'e^{2x}/e^x'], ['xe^(x-1)', 'differs-at']),
  rule(
    'power-of-a',
    ['a^x ln(a)', 'ln(a)·a^x', 'a^x \\log a'],
    ['a^x', 'differs-at'],
    ['x a^(x-1)', 'differs-at'],
  ),
  rule('log', ['1/x', 'x^-1', '\\frac1x'], ['-1/x', 'sign'], ['1/x^2', 'differs-at']),
  rule(
    'log-a',
    ['1/(x ln(a))', '(1/x)/ln(a)', '\\frac{1}{x\\ln a}', '1/(x log(a))'],
    ['1/x', 'differs-at'],
    ['ln(a)/x', 'differs-at'],
  ),
  rule('power', ['n x^(n-1)', 'n*x^n/x', 'x^{n-1} n'], ['x^(n-1)', 'differs-at'], ['n x^n', 'differs-at']),
  formula(
    'symbolic-derivative',
    'derivative',
    ['6(x+1)', '6x + 6', '2 + 6x + (6-2)'],
    ['2 + 6x', 'differs-at'],
    ['6x', 'differs-at'],
  ),
  row(
    'finite-differences',
    'forward',
    ['4.75', 4.75, '19/4', '\\frac{1.5^3 - 1^3}{0.5}'],
    [
      ['1.75', 'wrong-value'],
      ['2.375', 'wrong-value'],
      [-4.75, 'sign'],
    ],
    [['4,75', 0, 4]],
  ),
  row(
    'finite-differences',
    'central',
    ['3.25', 3.25, '13/4', '(1.5^3 - 0.5^3)/(2*0.5)'],
    [
      ['6.5', 'wrong-value'],
      ['4.75', 'wrong-value'],
    ],
    [['13/', 3, 3]],
  ),
  row(
    'finite-differences',
    'exact',
    ['3', 3, '3·1^2', '6/2'],
    [
      ['3.25', 'whole-number'],
      ['1', 'wrong-value'],
    ],
    [['3x', 1, 2]],
  ),
  formula('linear-model-gradient', 'df-dw', ['x', '∂f/∂w = x', '2x/2'], ['w', 'differs-at'], ['-x', 'sign']),
  formula(
    'linear-model-gradient',
    'df-dx',
    ['w', 'df/dx = w', 'w·1'],
    ['wx', 'differs-at'],
    ['x', 'differs-at'],
  ),
  formula(
    'linear-model-gradient',
    'df-db',
    ['1', '1.0', 'f_b = 1'],
    ['0', 'wrong-value'],
    ['b', 'differs-at'],
  ),
  row(
    'linear-model-gradient',
    'gradient',
    ['[x; w; 1]', '(x, w, 1)', ['x', 'w', 1], '[x, w, 1]^T', [['x'], ['w'], ['1']]],
    [
      ['[x, w, 1]', 'transposed'],
      ['[w; x; 1]', 'wrong-entries'],
      ['[x; w]', 'wrong-shape'],
    ],
    [['[x; w; 1', 0, 1]],
  ),
  row(
    'gradient-field',
    'gradient',
    ['[2x-4; 2y+2]', '(2x-4, 2y+2)', ['2(x-2)', '2(y+1)'], '2(x-2, y+1)'],
    [
      ['[2x-4, 2y+2]', 'transposed'],
      ['[2x; 2y]', 'wrong-entries'],
      ['-[2x-4; 2y+2]', 'sign'],
    ],
    [['[2x-4; 2y+]', 10, 11]],
  ),
  row(
    'jacobian-2-3',
    'jacobian',
    [
      '[[2xy, x^2], [1, 1], [ye^(xy), xe^(xy)]]',
      '[2xy, x²; 1, 1; y exp(xy), x exp(xy)]',
      [
        ['2xy', 'x^2'],
        [1, 1],
        ['y e^(xy)', 'x e^(xy)'],
      ],
      '[2xy, 1, ye^(xy); x^2, 1, xe^(xy)]^T',
    ],
    [
      ['[2xy, 1, ye^(xy); x^2, 1, xe^(xy)]', 'transposed'],
      ['[2xy, x^2; 1, 1; e^(xy), e^(xy)]', 'wrong-entries'],
      ['[2xy; x^2]', 'wrong-shape'],
    ],
    [['[2xy, x^2; 1]', 0, 13]],
  ),
];
