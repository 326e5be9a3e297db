import { describe, expect, it } from 'vitest';
import { differenceQuotient } from '../../grader/graph/differences.ts';
import { PLAIN_SETTING } from '../../grader/equivalence/setting.ts';
import { evaluateAt, evaluateEntries } from '../../grader/graph/evaluate.ts';
import type { Expression } from '../../grader/language/expression.ts';
import { reverseDerivatives } from '../../grader/graph/reverse.ts';
import { derivative } from '../../grader/graph/symbolic.ts';
import { printText } from '../../grader/language/print-text.ts';
import { expressionOf } from '../expression-of.ts';

/** f(x), and points inside its domain. */
const FUNCTIONS: readonly (readonly [string, ...number[]])[] = [
  ['exp(x)', -1, 0, 2],
  ['ln(x)', 0.5, 3],
  ['log_2(x)', 0.5, 3],
  ['log(5, x)', 0.5, 3],
  ['sqrt(x)', 0.5, 3],
  ['cbrt(x)', -2, 0.5],
  ['root(x, 5)', -2, 0.5],
  ['root(3, x)', 0.5, 2],
  ['sin(x)', -1, 2],
  ['cos(x)', -1, 2],
  ['tan(x)', -1, 2],
  ['sec(x)', -1, 2],
  ['csc(x)', -1, 2],
  ['cot(x)', -1, 2],
  ['asin(x)', -0.5, 0.9],
  ['acos(x)', -0.5, 0.9],
  ['atan(x)', -0.5, 3],
  ['asec(x)', -2, 3],
  ['acsc(x)', -2, 3],
  ['acot(x)', -2, 3],
  ['sinh(x)', -1, 2],
  ['cosh(x)', -1, 2],
  ['tanh(x)', -1, 2],
  ['sech(x)', -1, 2],
  ['csch(x)', -1, 2],
  ['coth(x)', -1, 2],
  ['asinh(x)', -1, 2],
  ['acosh(x)', 1.5, 3],
  ['atanh(x)', -0.5, 0.9],
  ['asech(x)', 0.3, 0.9],
  ['acsch(x)', -2, 3],
  ['acoth(x)', -2, 3],
  ['abs(x)', -2, 3],
  ['sign(x)', -2, 3],
  ['step(x)', -2, 3],
  ['floor(x)', -1.5, 2.5],
  ['ceil(x)', -1.5, 2.5],
  ['max(x, 1, x^2)', -2, 0.5, 3],
  ['min(x, 1, x^2)', -2, 0.5, 3],
  ['relu(x)', -2, 3],
  ['sigmoid(x)', -2, 3],
  ['softplus(x)', -2, 3],
  ['x^x', 0.5, 2],
  ['2^x', -1, 2],
  ['x^-3', -1, 2],
  ['1/x', -1, 2],
  ["tanh'(x)", -1, 2],
  ["sigmoid''(x)", -1, 2],
];

describe('the derivative by the table, by reverse mode and by differences', () => {
  it.each(FUNCTIONS.map(([text, ...points]) => ({ text, points })))('$text', ({ text, points }) => {
    const f = expressionOf(text);
    const table = derivative(f, 'x');
    for (const x of points) {
      const at = new Map([['x', x]]);
      const expected = differenceQuotient(f, 'x', at)!.value;
      expect(evaluateAt(table, at)).toBeCloseTo(expected, 5);
      expect(reverseDerivatives(f, at)!.get('x')).toBeCloseTo(expected, 5);
    }
  });
});

describe('a derivative is written as one would write it', () => {
  it.each([
    ['x^2 - 6y^2 + 3x y - x + 2y + 6', 'x', '2*x + 3*y - 1'],
    ['3x^2 y', 'y', '3*x^2'],
    ['e^(3x^4 + 2x + 6)', 'x', 'e^(3*x^4 + 2*x + 6)*(12*x^3 + 2)'],
    ['ln(x)', 'x', '1/x'],
    ['c', 'x', '0'],
  ])('d/d%s', (text, by, expected) => {
    expect(printText(derivative(expressionOf(text), by))).toBe(expected);
  });
});

it('a step between samples cannot be differentiated across', () => {
  expect(differenceQuotient(expressionOf('ln(x)'), 'x', new Map([['x', 1e-9]]))).toBeUndefined();
});

describe('what is undefined stays so when a value is folded', () => {
  it.each(['0/0', '(1-1)/(2-2)', '0*(1/0)', '0*ln(0)', '[0, 1]*[1/0; 1]'])('%s', (text) => {
    const [[entry]] = evaluateEntries(expressionOf(text), PLAIN_SETTING) as [[Expression]];
    expect(evaluateAt(entry, new Map())).toBeNaN();
  });
});
