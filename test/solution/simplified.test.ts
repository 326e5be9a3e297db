import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareExpressions } from '../../grader/equivalence/compare-expressions.ts';
import { PLAIN_SETTING } from '../../grader/equivalence/setting.ts';
import { printText } from '../../grader/language/print-text.ts';
import { simplified } from '../../grader/solution/simplified.ts';
import { expressionOf } from '../expression-of.ts';
import { anyExpression } from '../properties/arbitrary-expression.ts';

describe('a formula at the end of a line', () => {
  it.each([
    { id: 'numbers first', given: 'x*2*3', text: '6*x' },
    { id: 'like terms', given: '2 + 6*x + 4', text: '6 + 6*x' },
    { id: 'terms that cancel', given: 'x + y - x', text: 'y' },
    { id: 'terms of 0', given: '0 - 12*y + 3*x - 0 + 2', text: '-12*y + 3*x + 2' },
    { id: 'like factors', given: 'x^2*x*y', text: 'x^3*y' },
    { id: 'factors that cancel', given: '2*(a - b)/2', text: 'a - b' },
    { id: 'one fraction line', given: 'y*(-(y*e^(y/x)/x^2))', text: '-y^2*e^(y/x)/x^2' },
    { id: 'negative powers', given: '4*x^3*(-2)*y^(-3)', text: '-8*x^3/y^3' },
    { id: 'fractions', given: 'x/2/3', text: 'x/6' },
    { id: 'decimals', given: '0.5*4*x*0.25', text: '0.5*x' },
    { id: 'a power of a sum', given: '(x + 1)^2*(x + 1)', text: '(x + 1)^3' },
    { id: 'nothing to do', given: 'sin(x) + ln(y)', text: 'sin(x) + ln(y)' },
  ])('$id: $given', ({ given, text }) => {
    expect(printText(simplified(expressionOf(given)))).toBe(text);
  });

  it('means the same', () => {
    fc.assert(
      fc.property(anyExpression, (expression) => {
        expect(compareExpressions(simplified(expression), expression, PLAIN_SETTING).verdict).not.toBe(
          'incorrect',
        );
      }),
      { numRuns: 150 },
    );
  });
});
