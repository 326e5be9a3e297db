import { describe, expect, it } from 'vitest';
import { judgeNumber } from '../../grader/equivalence/judge-number.ts';
import { DEFAULT_TOLERANCE, PLAIN_SETTING, type Tolerance } from '../../grader/equivalence/setting.ts';
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

const absolute = (margin: number): Tolerance => ({ digits: 3, absolute: margin, allForms: false });
const relative = (margin: number): Tolerance => ({ digits: 3, relative: margin, allForms: false });

describe('within a margin', () => {
  const either: Tolerance = { digits: 3, absolute: 0.5, relative: 0.01, allForms: false };
  it.each<[string, string, Tolerance, string, string]>([
    ['26.01', '26', absolute(0.01), 'correct', 'the end is included, though binary fractions miss it'],
    ['26.0100001', '26', absolute(0.01), 'incorrect', 'beyond it'],
    ['25.99', '26', absolute(0.01), 'correct', 'the other end'],
    ['-26.01', '26', absolute(0.01), 'incorrect', 'the sign'],
    ['26', '25.6', absolute(0.5), 'correct', 'a whole number may be rounded'],
    ['2.18', '-ln(0.114)', absolute(0.001), 'incorrect', 'nothing is partly right'],
    ['2.172', '-ln(0.114)', absolute(0.001), 'correct', 'around an irrational number'],
    ['0.01', '0', absolute(0.01), 'correct', 'around zero'],
    ['7/4', '1.76', absolute(0.01), 'incorrect', 'an exact form counts exactly'],
    ['7/4', '1.76', { ...absolute(0.01), allForms: true }, 'correct', 'unless all forms may be rounded'],
    ['1.75', '7/4', absolute(0.01), 'correct', 'exactly right'],
    ['7/4', '1.75', absolute(0.01), 'correct', 'exactly right in an exact form'],
    ['5.1*10^-8', '5*10^-8', relative(0.02), 'correct', 'as a share of a small number'],
    ['5.11*10^-8', '5*10^-8', relative(0.02), 'incorrect', 'beyond the share'],
    ['-102.', '-100', relative(0.02), 'correct', 'of a negative number'],
    ['0.0', '0', relative(0.02), 'correct', 'no share of zero'],
    ['1e-13', '0', relative(0.02), 'incorrect', 'not even a small one'],
    ['10.5', '10', either, 'correct', 'the absolute margin is larger'],
    ['1010.', '1000', either, 'correct', 'the relative margin is larger'],
    ['1010.1', '1000', either, 'incorrect', 'beyond both'],
    ['1/0', '2', absolute(10), 'incorrect', 'no value'],
  ])('%s for %s within %o is %s (%s)', (submission, reference, tolerance, verdict) => {
    expect(judge(submission, reference, tolerance).verdict).toBe(verdict);
  });
});
