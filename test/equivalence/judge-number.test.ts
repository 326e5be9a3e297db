import { describe, expect, it } from 'vitest';
import { judgeNumber } from '../../grader/equivalence/judge-number.ts';
import { DEFAULT_TOLERANCE, PLAIN_SETTING } from '../../grader/equivalence/setting.ts';
import { expressionOf } from '../expression-of.ts';

const judge = (submission: string, reference: string, tolerance = DEFAULT_TOLERANCE) =>
  judgeNumber(expressionOf(submission), expressionOf(reference), tolerance, PLAIN_SETTING);

describe('decimals, to three significant digits', () => {
  it.each([
    ['2.17', '-ln(0.114)', 'correct', 'rounded'],
    ['2.1716', '-ln(0.114)', 'correct', 'more digits than asked'],
    ['2.174', '-ln(0.114)', 'correct', 'within half a unit of the third digit'],
    ['2.18', '-ln(0.114)', 'partial', 'right to two digits'],
    ['2.2', '-ln(0.114)', 'partial', 'right to two digits'],
    ['2.', '-ln(0.114)', 'incorrect', 'one digit is too few'],
    ['2.3', '-ln(0.114)', 'incorrect', 'wrong'],
    ['-2.17', '-ln(0.114)', 'incorrect', 'the sign'],
    ['2.17e0', '-ln(0.114)', 'correct', 'with an exponent'],
    ['0.333', '1/3', 'correct', 'rounded'],
    ['0.33', '1/3', 'partial', 'right to two digits'],
    ['1.75', '7/4', 'correct', 'exact'],
    ['1.754', '7/4', 'correct', 'within half a unit of the third digit'],
    ['1.756', '7/4', 'partial', 'right to two digits'],
    ['26.04', '26', 'incorrect', 'a whole number has to be met exactly'],
    ['26.0', '26', 'correct', 'which it is'],
    ['0.0000454', 'e^-10', 'correct', 'small numbers count by their own digits'],
    ['4.54*10^-5', 'e^-10', 'correct', 'in scientific notation'],
    ['-4.54 × 10^{-5}', '-e^-10', 'correct', 'in scientific notation'],
    ['4.53*10^-5', 'e^-10', 'partial', 'right to two digits'],
    ['5*10^-5', 'e^-10', 'incorrect', 'no point typed: an exact form'],
    ['0.0000455', 'e^-10', 'partial', 'right to two digits'],
    ['0.999', '1 - 10^-9', 'partial', 'right to two digits only'],
    ['1.00', '1 - 10^-9', 'correct', 'rounds up to the next power of ten'],
    ['0.0', '0', 'correct', 'zero'],
    ['0.0000001', '0', 'incorrect', 'not zero'],
    ['1e-13', '0', 'correct', 'zero within rounding'],
  ])('%s for %s is %s (%s)', (submission, reference, verdict) => {
    expect(judge(submission, reference).verdict).toBe(verdict);
  });
});

describe('exact forms', () => {
  it.each([
    ['7/4', '1.75', 'correct', 'a fraction'],
    ['7/4', '1.7501', 'incorrect', 'near is not equal'],
    ['-ln(0.114)', 'ln(1/0.114)', 'correct', 'a logarithm'],
    ['2', '-ln(0.114)', 'incorrect', 'a whole number is an exact form'],
    ['sigmoid(1)', '1/(1+e^-1)', 'correct', 'a value of a function'],
    ['1/0', '2', 'incorrect', 'no value'],
  ])('%s for %s is %s (%s)', (submission, reference, verdict) => {
    expect(judge(submission, reference).verdict).toBe(verdict);
  });

  it('are rounded too where the tolerance says so', () => {
    const tolerance = { digits: 6, allForms: true };
    expect(judge('9/10', '0.90000000025', tolerance).verdict).toBe('correct');
    expect(judge('91/100', '0.90000000025', tolerance).verdict).toBe('incorrect');
    expect(judge('0.9001', '0.90000000025', tolerance).verdict).toBe('partial');
  });
});
