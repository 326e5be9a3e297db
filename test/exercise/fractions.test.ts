import { expect, it } from 'vitest';
import { asFractions } from '../../grader/exercise/fractions.ts';
import { printText } from '../../grader/language/print-text.ts';
import { expressionOf } from '../expression-of.ts';

it.each([
  { text: 'x^(-1/2)*y^2', fraction: 'y^2/sqrt(x)', why: 'a negative half is a root below' },
  { text: '-e^(x*y^(-1))*x*y^(-2)', fraction: '-e^(x/y)*x/y^2', why: 'inside exponents too' },
  { text: '12*x^2*y^(-2)', fraction: '12*x^2/y^2', why: 'the number stays first' },
  { text: '(1/2)*x*y^(-1/2)', fraction: 'x/(2*sqrt(y))', why: 'one line for all' },
  { text: '(1 + e^(-x))^(-2)*e^(-x)', fraction: 'e^(-x)/(1 + e^(-x))^2', why: 'a name as exponent stays' },
  { text: '(1/x)^(-2)', fraction: '1/(1/x)^2', why: 'powers of quotients stay' },
  { text: 'x^(-1)', fraction: '1/x', why: 'alone' },
  { text: '-(-x)', fraction: 'x', why: 'signs meet' },
  { text: 'sin(x^(-1)) + 2', fraction: 'sin(1/x) + 2', why: 'inside functions' },
  { text: '[[x^(-1), 1]]', fraction: '[[1/x, 1]]', why: 'inside matrices' },
])('$text is $fraction: $why', ({ text, fraction }) => {
  expect(printText(asFractions(expressionOf(text)))).toBe(fraction);
});
