import { expect, it } from 'vitest';
import { PLAIN_SETTING } from '../../grader/equivalence/setting.ts';
import { judgeFormula } from '../../grader/equivalence/judge-formula.ts';
import { expressionOf } from '../expression-of.ts';
import { expectVerdicts, judge } from './verdicts.ts';

/* The rules of judging, each with rows that a simpler rule beside it would get wrong. */

expectVerdicts({
  'constants fold exactly, in fractions and not in doubles': [
    ['(1/10+2/10-3/10)*10^30*x', '0', 'correct', 'in doubles a tenth and two are not three'],
    ['x^(6/3)', 'x^2', 'correct', 'an exponent that is whole once it is worked out'],
    ['(-2)^(4/2)*x', '4x', 'correct', 'so is that of a negative base'],
    ['(-2)^(2.0000000001)*x', '4x', 'incorrect', 'not nearly whole'],
    ['x^(1/3)', 'cbrt(x)', 'partial', 'a broken power is of x >= 0, the cube root of all reals'],
  ],
  'bounds hold all values, and are no estimates': [
    ['sqrt(0.1x+0.2x-0.3x)', '0', 'undecided', 'a radicand that rounding makes negative does not refute'],
    ['ln(1+10^-17*x^2-10^-17*x^2)', '0', 'correct', 'what rounding swallows'],
    ['1/(sin(x)^2+cos(x)^2-1)', '5', 'undecided', 'a pole at every point, not a large number'],
  ],
  'overflow and underflow are no agreement': [
    ['exp(exp(exp(x)))', 'exp(exp(exp(x)+1))', 'incorrect', 'both infinite for x > 2'],
    ['exp(-exp(exp(x)))', 'exp(-exp(exp(x))-1)', 'incorrect', 'both 0 for x > 2'],
    ['x*10^-400', '0', 'incorrect', 'a number below the doubles'],
  ],
  'only a point where both are defined refutes': [
    ['ln(x^2)/ln(x^2)', '1', 'correct', 'undefined at three points'],
    ['sqrt(x)*sqrt(x)', 'x', 'partial', 'undefined for x < 0 is no other value'],
    ['sqrt(-x)', 'sqrt(x)', 'incorrect', 'but where they share one point alone'],
  ],
  'each term has to show': [
    ['x*e^50+sin(x^2)', 'x*e^50', 'incorrect', 'a term below the rounding error of the other'],
    ['exp(-(10^6*(x-0.3))^2)', '0', 'incorrect', 'a peak between all points'],
    ['cos(10^-9)*sin(x)', 'sin(x)', 'incorrect', 'a number that a function hides'],
    ['sin(x)*cosh(10^-9)', 'sin(x)', 'incorrect', 'a number that a function hides'],
    ['exp(x+10^-30)', 'exp(x)', 'incorrect', 'a shift below the rounding error'],
    ['exp(x+10^-70)', 'exp(x)', 'undecided', 'a shift below 64 digits'],
    ['abs(y)^(10^-18)*x', 'x', 'incorrect', 'an exponent near 0'],
  ],
  'points cannot be aimed at': [
    ['x*(x-1)*(x-2)*(x-3)*(x+1)*(x+2)*(x+3)', '0', 'incorrect', '0 at the simplest points'],
    ['sin(pi*x)*sin(2pi*x)', '0', 'incorrect', '0 at all halves'],
    ['floor(x)', 'x', 'incorrect', 'equal at whole numbers'],
  ],
  'the domain is that of the reference': [
    ['x', 'sqrt(x)^2', 'correct', 'a submission may be defined for more'],
    ['sqrt(x-1000)*sqrt(1001-x)', 'sqrt((x-1000)*(1001-x))', 'correct', 'a narrow one'],
    ['sqrt(x-1000)*sqrt(1001-x)', '2sqrt((x-1000)*(1001-x))', 'incorrect', 'a narrow one'],
    ['ln(-x^2-1)', 'ln(-x^2-1)+1', 'undecided', 'an empty one'],
  ],
  'both sides of a kink are looked at': [
    ['x', 'max(0,x)', 'incorrect', 'equal on one side'],
    ['abs(x-10^6)', '10^6-x', 'incorrect', 'the far side is far'],
    ['relu(x-10^6)', '0', 'incorrect', 'the far side is far'],
    ['abs(x^2+1)', 'x^2+1', 'correct', 'there is no other side'],
  ],
  'gaps with an interior count, points do not': [
    ['(x^2-1)/(x-1)', 'x+1', 'correct', 'undefined at 1'],
    ['x/tan(x)*tan(x)', 'x', 'correct', 'undefined at many points'],
    ['x*sqrt(x)/sqrt(x)', 'x', 'partial', 'undefined for x <= 0'],
    ['sqrt(-1-x^2)', 'x', 'incorrect', 'undefined everywhere'],
  ],
  'normal order cancels nothing': [
    ['x-x+1/x', '1/x', 'correct', 'undefined at 0 as the reference is'],
    ['0*ln(x)', '0', 'partial', '0 times what is undefined'],
    ['(1/x)*x', '1', 'correct', 'undefined at 0'],
    ['ln(x)-ln(x)', '0', 'partial', 'undefined for x <= 0'],
  ],
  'exact by several primes, and by long numbers': [
    ['2147483648x', 'x', 'incorrect', 'equal modulo 2^31 - 1'],
    ['(x+1)^300', '(x+1)^200*(x+1)^100', 'correct', 'large powers'],
    ['(x+1)^300', '(x+1)^200*(x+1)^100+1', 'incorrect', 'large powers, and a 1'],
    ['2^10000/2^9999', '2', 'correct', 'numbers beyond the doubles'],
  ],
});

it.each([
  ['sigmoid(x)', '1/(1+exp(-x))', 'sampled', 'by points that agree'],
  ['x e^50 + sin(x)^2', 'x e^50 + 1 - cos(x)^2', 'exact', 'all terms of the difference cancel'],
  ['sin(pi/10)', '(sqrt(5)-1)/4', 'digits', 'with 64 digits'],
  ['sqrt(12)', '2sqrt(3)', 'exact', 'a root in primes'],
])('%s is %s by the method %s (%s)', (submission, reference, method) => {
  expect(judge(submission, reference)).toMatchObject({ verdict: 'correct', method });
});

it('says at how many points, twelve at least, the two agree', () => {
  const judgement = judge('sigmoid(x)', '1/(1+exp(-x))');
  expect(judgement.verdict === 'correct' && judgement.samples).toBeGreaterThanOrEqual(12);
});

it.each<readonly [string, string, Readonly<Record<string, string>>, string, string, string]>([
  ['x*y', 'x+y', { x: '2', y: '3' }, '6', '5', 'small whole numbers of two symbols'],
  ['x', 'max(0,x)', { x: '-1' }, '-1', '0', 'the simplest point on the other side'],
  [
    'exp(-1000)*x+1',
    '1',
    { x: '2' },
    '1 + 1.01519e-434',
    '1',
    'a difference below all digits is written out',
  ],
  ['tanh(200)', '1', {}, '1 - 3.83034e-174', '1', 'so is one of numbers'],
  [
    'sin(x)',
    '1.000000000000000001 sin(x)',
    { x: '2' },
    '0.909297426825681695',
    '0.909297426825681696',
    'as few digits as show it',
  ],
])('%s is not %s at %o', (submission, reference, at, yours, expected) => {
  expect(judge(submission, reference)).toMatchObject({
    verdict: 'incorrect',
    witness: { at, yours, reference: expected },
  });
});

it('shows a scattered point rounded, where it still refutes', () => {
  const judgement = judge('sqrt(x-100)', '1.001sqrt(x-100)');
  const at = judgement.verdict === 'incorrect' && 'witness' in judgement ? judgement.witness?.at['x'] : '';
  expect(at).toMatch(/^\d{1,4}(\.\d{1,3})?$/);
});

it.each([
  ['0.333x', 'x/3', 'incorrect', Infinity],
  ['0.333x', 'x/3', 'correct', 3],
  ['0.33x', 'x/3', 'partial', 3],
  ['(1.00-1.00)*10^9*(1+x^2)', '1+x^2', 'incorrect', 3],
])(
  'decimals in formulas are exact first, then rounded: %s for %s is %s to %d digits',
  (submission, reference, verdict, digits) => {
    const tolerance = { digits, allForms: false };
    const judgement = judgeFormula(
      expressionOf(submission),
      expressionOf(reference),
      tolerance,
      PLAIN_SETTING,
    );
    expect(judgement.verdict).toBe(verdict);
  },
);
