import { describe, expect, it } from 'vitest';
import { compareExpressions } from '../../grader/equivalence/compare-expressions.ts';
import { PLAIN_SETTING } from '../../grader/equivalence/setting.ts';
import { expressionOf } from '../expression-of.ts';

const judge = (submission: string, reference: string) =>
  compareExpressions(expressionOf(submission), expressionOf(reference), PLAIN_SETTING);

describe('what differs by less than doubles show is refuted at a simple point', () => {
  it.each([
    {
      submission: '10^12 (x + y) - 10^12 x',
      reference: '10^12 y + 10^-6',
      at: { x: '3', y: '2' },
      yours: '2000000000000',
      right: '2000000000000.000001',
    },
    {
      submission: '(x + 10^20)^2 - 10^40',
      reference: 'x^2 + 2*10^20 x + 1',
      at: { x: '2' },
      yours: '400000000000000000004',
      right: '400000000000000000005',
    },
  ])('$submission is not $reference', ({ submission, reference, at, yours, right }) => {
    const witness = { at, yours, reference: right };
    expect(judge(submission, reference)).toMatchObject({ verdict: 'incorrect', method: 'exact', witness });
  });
});

describe('an equal submission is looked at where it alone divides by 0', () => {
  it.each([
    { submission: '(x^2 - 1)/(x - 1)', reference: 'x + 1', exceptAt: { x: '1' } },
    { submission: 'x/(x (x + 1))', reference: '1/(x + 1)', exceptAt: { x: '0' } },
    { submission: '(x + 1)/x', reference: '1 + 1/x', exceptAt: undefined },
    { submission: '(x + 1)(x - 1)', reference: 'x^2 - 1', exceptAt: undefined },
    { submission: 'x + 1', reference: '(x^2 - 1)/(x - 1)', exceptAt: undefined },
  ])('$submission for $reference', ({ submission, reference, exceptAt }) => {
    const { verdict, ...rest } = judge(submission, reference);
    expect(verdict).toBe('correct');
    expect(rest).toEqual({ method: 'exact', ...(exceptAt && { exceptAt }) });
  });
});

describe('a coefficient that is 0 modulo all the primes is seen', () => {
  const primes =
    '67108859*67108837*67108819*67108777*67108763*67108757*67108753*67108747*' +
    '67108739*67108729*67108721*67108709*67108693*67108669*67108667*67108661';
  it.each([
    [`x + ${primes}*x^2`, 'x'],
    [`x/(1 + ${primes} y)`, 'x'],
    ['x + 67108859 x^2', 'x'],
    ['x + 67108859*67108837 x^2', 'x'],
    ['x + 67108859*67108837*67108819*67108777 x^2', 'x'],
  ])('%s is not %s', (submission, reference) => {
    expect(judge(submission, reference)).toMatchObject({ verdict: 'incorrect', method: 'exact' });
  });
});

describe('coefficients of several primes are proved without their exact values', () => {
  it.each([
    ['(10^9 x + 1)^2', '10^18 x^2 + 2*10^9 x + 1'],
    ['(x + 10^20)^2 - 10^40', 'x^2 + 2*10^20 x'],
    ['(x + 10^50)^2 - 10^100', 'x^2 + 2*10^50 x'],
  ])('%s is %s', (submission, reference) => {
    expect(judge(submission, reference)).toEqual({ verdict: 'correct', method: 'exact' });
  });
});

describe('a difference that no number of digits shows is shown in full length', () => {
  it.each([
    { submission: 'x^20 + 10^-30 (x^2 + 1)', reference: 'x^20', at: { x: '0' }, yours: '1e-30' },
    { submission: 'x^20 + 1 + 10^-80', reference: 'x^20 + 1', at: { x: '2' }, yours: '1048577 + 1e-80' },
    {
      submission: '(x-1)(x-2)(x-3)(x-4)(x-5)(x-6)(x-7)(x-8) + 1',
      reference: '(x-1)(x-2)(x-3)(x-4)(x-5)(x-6)(x-7)(x-8)',
      at: { x: '2' },
      yours: '1',
    },
    { submission: '10^90 (x^2 + 1) + 1', reference: '10^90 (x^2 + 1)', at: { x: '2' }, yours: '5e+90 + 1' },
  ])('$submission is not $reference', ({ submission, reference, at, yours }) => {
    const found = { verdict: 'incorrect', method: 'exact', witness: { at, yours } };
    expect(judge(submission, reference)).toMatchObject(found);
  });
});
