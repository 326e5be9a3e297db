import { describe, expect, it } from 'vitest';
import { judgeFormula } from '../../grader/equivalence/judge-formula.ts';
import { DEFAULT_TOLERANCE, PLAIN_SETTING } from '../../grader/equivalence/setting.ts';
import { expressionOf } from '../expression-of.ts';

describe('decimals in formulas, to three significant digits', () => {
  it.each([
    ['0.333x', 'x/3', 'correct', 'rounded'],
    ['0.33x', 'x/3', 'partial', 'two digits'],
    ['0.3x', 'x/3', 'incorrect', 'one digit'],
    ['0.334x', 'x/3', 'incorrect', 'not the nearest'],
    ['0.333125x', 'x/3', 'incorrect', 'digits that are wrong'],
    ['0.5x', 'x/2', 'correct', 'exact'],
    ['2.17x + 0.333y', '-ln(0.114)x + y/3', 'correct', 'two of them'],
    ['2.17x + 0.333y', '-ln(0.114)x + x/3', 'incorrect', 'another symbol'],
    ['0.333x^2', 'x/3', 'incorrect', 'another formula'],
    ['e^(0.333x)', 'e^(x/3)', 'correct', 'in an exponent'],
    ['(1.00-1.00)*10^9*(1+x^2)', '1+x^2', 'incorrect', 'an interval that holds everything'],
    ['(1.00-1.00)*10^9*(1+x^2)', 'x', 'incorrect', 'passes for nothing'],
    ['0.333x + 0.0001', 'x/3', 'incorrect', 'a term too many'],
    ['[0.333x, 0.667y]', '[x/3, 2y/3]', 'correct', 'in every entry'],
    ['[0.333x, 0.6y]', '[x/3, 2y/3]', 'incorrect', 'in every entry'],
    ['0.707(sin(x)+cos(x))', 'sin(x+pi/4)', 'correct', '1/√2'],
  ])('%s for %s is %s (%s)', (submission, reference, verdict) => {
    const [yours, expected] = [expressionOf(submission), expressionOf(reference)];
    expect(judgeFormula(yours, expected, DEFAULT_TOLERANCE, PLAIN_SETTING).verdict).toBe(verdict);
  });
});
