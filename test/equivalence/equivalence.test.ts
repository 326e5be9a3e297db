import { describe, expect, it } from 'vitest';
import { compareExpressions } from '../../grader/equivalence/compare-expressions.ts';
import { PLAIN_SETTING } from '../../grader/equivalence/setting.ts';
import { expressionOf } from '../expression-of.ts';

type Row = readonly [submission: string, reference: string, verdict: string, why: string];

const judge = (submission: string, reference: string) =>
  compareExpressions(expressionOf(submission), expressionOf(reference), PLAIN_SETTING);

const RATIONAL: readonly Row[] = [
  ['2x + 3y - 1', '3y + 2x - 1', 'correct', 'the order of terms'],
  ['(x + 1)^20', '(x + 1)^19 (1 + x)', 'correct', 'a power is a product'],
  ['(x + 1)^20', '(x + 1)^20 + 10^-30', 'incorrect', 'a small term still counts'],
  ['2147483648x', 'x', 'incorrect', 'equal modulo 2^31 - 1'],
  ['x^60', 'x^80', 'incorrect', 'nearly equal on [-1, 1], as is many a polynomial'],
  ['10^15 x', '10^15 x + x', 'incorrect', 'a small term beside a large one'],
  ['10^-12 x', '2*10^-12 x', 'incorrect', 'no absolute tolerance'],
  ['x/3', '0.333333x', 'incorrect', 'decimals are exact'],
  ['0.5x', 'x/2', 'correct', 'decimals are exact'],
  ['x*y', 'y*x + 10^-30 z', 'incorrect', 'another symbol'],
  ['(a+b+c)^3', 'a^3+b^3+c^3+3(a+b)(b+c)(c+a)', 'correct', 'an identity in three symbols'],
  ['1/(x-x)', '1/(2x-2x)', 'undecided', 'defined nowhere: nothing can be said'],
];

const DOMAINS: readonly Row[] = [
  ['(x^2-1)/(x-1)', 'x+1', 'correct', 'undefined at one point only'],
  ['sqrt(x)^2', 'x', 'partial', 'undefined for x < 0'],
  ['x', 'sqrt(x)^2', 'correct', 'defined for more than the reference is'],
  ['2 ln(x)', 'ln(x^2)', 'partial', 'undefined for x < 0'],
  ['ln(x^2)', '2 ln(x)', 'correct', 'defined for more than the reference is'],
  ['cbrt(x)', 'x^(1/3)', 'correct', 'the cube root is of all reals'],
  ['x^(1/3)', 'cbrt(x)', 'partial', 'a broken power is of x >= 0'],
  ['sqrt(-x^2-1)', 'x', 'incorrect', 'defined nowhere'],
  ['sqrt(x-1)', 'sqrt(1-x)', 'incorrect', 'both defined at one point only'],
  ['1/0', '5', 'incorrect', 'no value'],
  ['ln(x-50) ln(60-x)', 'ln(60-x) ln(x-50) + sin(x)^2 + cos(x)^2 - 1', 'correct', 'defined on (50, 60) only'],
  ['ln(x-50) ln(60-x)', 'ln(60-x) ln(x-50) + 10^-6 sin(x)', 'incorrect', 'different on (50, 60)'],
  ['acos(x)', 'pi/2 - asin(x)', 'correct', 'defined on [-1, 1] only'],
  ['x^x', 'exp(x ln(x))', 'correct', 'at whole negative x only the left is defined'],
];

const KINKS: readonly Row[] = [
  ['x', 'max(0,x)', 'incorrect', 'equal on one side'],
  ['(x + abs(x))/2', 'max(0,x)', 'correct', 'relu by the absolute value'],
  ['sqrt(x^2)', 'abs(x)', 'correct', 'the root is not negative'],
  ['sqrt(x^2)', 'x', 'incorrect', 'equal for x > 0'],
  ['abs(x+1000)-1000', 'abs(x+1001)-1001', 'incorrect', 'equal but far on the left'],
  ['relu(x - 10^9)', '0', 'incorrect', 'equal but far on the right'],
  ['relu((x-0.3)^2 - 10^-8)', '(x-0.3)^2 - 10^-8', 'incorrect', 'different within 10^-4 of 0.3'],
  ['abs(x^2+1)', 'x^2+1', 'correct', 'the other side is impossible'],
  ['max(x,y)', '(x+y+abs(x-y))/2', 'correct', 'the larger of two'],
  ['max(x,y,z)', 'max(z,max(y,x))', 'correct', 'in any order'],
  ['relu(x) - relu(-x)', 'x', 'correct', 'both sides'],
  ['sign(x)^2', '1', 'incorrect', 'sign(0) is 0'],
  ['ln(x) + abs(x)', 'ln(x) + x', 'correct', 'the other side is outside the domain'],
  ['floor(x)', 'x', 'incorrect', 'equal at whole numbers'],
  ['abs(abs(x)-1)', 'max(abs(x)-1, 1-abs(x))', 'correct', 'kinks inside kinks'],
  ['abs(x) sign(x)', 'x', 'correct', 'also at 0'],
];

const HIDDEN: readonly Row[] = [
  [
    'exp(-40) sigmoid(x)',
    'sin(x)^2 + cos(x)^2 - 1',
    'incorrect',
    'nothing left but rounding errors, and a small term',
  ],
  ['cos(x) - cos(x + 2 pi)', '0', 'correct', 'nothing left but rounding errors'],
  ['sin(x)^2 + cos(x)^2 - 1 + exp(-40) sin(x)', '0', 'incorrect', 'a small term beside what cancels'],
  ['3/(3 sqrt(x))', '1/sqrt(x)', 'correct', 'the number cancels'],
  ['x e^50 + sin(x^2)', 'x e^50', 'incorrect', 'a term below the rounding error'],
  ['x e^50 + sin(x^2)', 'sin(x^2) + x e^50', 'correct', 'the same term on both sides'],
  ['exp(-(10^6*(x-0.3))^2)', '0', 'incorrect', 'underflows nearly everywhere'],
  ['cosh(x+50)', 'exp(x+50)/2', 'incorrect', 'the other exponential hides'],
  ['atan(10^20 x)', 'sign(x) pi/2', 'incorrect', 'saturated'],
  ['tanh(100 + sin(x))', '1', 'incorrect', 'closer to 1 than 64 digits show'],
  ['1 + 10^-70 sin(x)', '1', 'incorrect', 'smaller than 64 digits show'],
  ['10^-35(1 + 10^-35 sin(x)) + 1', '1 + 10^-35', 'incorrect', 'hidden one level down'],
  ['sin(x + 10^-70)', 'sin(x)', 'undecided', 'smaller than 64 digits show, and inside a function'],
  ['(sin(x)^2+cos(x)^2-1) y + x', 'x', 'correct', 'what is multiplied by 0 may be hidden'],
  ['sin(x)', '1.000000000000000001 sin(x)', 'incorrect', 'a coefficient that no double holds'],
  ['sqrt(2) sqrt(3) x', '2.44948974278318 x', 'incorrect', 'a root written out to 15 digits'],
  ['exp(pi sqrt(163)) x', '262537412640768744 x', 'incorrect', 'nearly a whole number'],
  ['sin(128 pi x)', '0', 'incorrect', 'zero at all binary fractions of 7 digits'],
  ['sin(pi x)', '0', 'incorrect', 'zero at whole numbers'],
];

const OVERFLOW: readonly Row[] = [
  ['e^x/(1+e^x)', 'sigmoid(x)', 'correct', 'the left overflows for large x'],
  ['exp(1000x)/(1+exp(1000x))', 'sigmoid(1000x)', 'correct', 'overflows at 0.8'],
  ['sigmoid(1000x)', 'step(x)', 'incorrect', 'steep but not a step'],
  ['exp(exp(exp(x)))', 'exp(exp(exp(x)))+1', 'incorrect', 'overflow is no agreement'],
  ['ln(exp(1000x)+exp(1000y))', '1000x+ln(1+exp(1000(y-x)))', 'correct', 'log-sum-exp with a shift'],
  ['ln(exp(1000x)+exp(1000y))', 'max(1000x,1000y)', 'incorrect', 'different where x is near y'],
  ['x^1000', 'x^1001', 'incorrect', 'overflow is no agreement'],
  ['e^(100*500)', 'e^50000', 'correct', 'beyond the doubles'],
  ['10^-400 x', '2*10^-400 x', 'incorrect', 'below the doubles'],
];

const MACHINE_LEARNING: readonly Row[] = [
  ['exp(-x)/(1+exp(-x))^2', 'sigmoid(x)(1-sigmoid(x))', 'correct', 'the derivative of the logistic function'],
  ["sigmoid'(x)", 'sigmoid(x)(1-sigmoid(x))', 'correct', 'a prime is a derivative'],
  ['(1+tanh(x/2))/2', 'sigmoid(x)', 'correct', 'tanh and sigmoid'],
  ['1-tanh(x)^2', '4 sigmoid(2x)(1-sigmoid(2x))', 'correct', 'their derivatives'],
  ['ln(1+exp(x))', 'x + softplus(-x)', 'correct', 'softplus'],
  ['exp(x)/(exp(x)+exp(y))', 'exp(x-c)/(exp(x-c)+exp(y-c))', 'correct', 'softmax is unchanged by a shift'],
  ['exp(x)/(exp(x)+exp(y))', 'exp(2x)/(exp(2x)+exp(2y))', 'incorrect', 'but not by a factor'],
  ['-y/p+(1-y)/(1-p)', '(p-y)/(p(1-p))', 'correct', 'cross-entropy by the prediction'],
  ['-(y ln(p)+(1-y) ln(1-p))', '-y ln(p)-ln(1-p)+y ln(1-p)', 'correct', 'binary cross-entropy'],
];

const CONSTANTS: readonly Row[] = [
  ['1/sqrt(4)', '1/2', 'correct', 'a root of a square'],
  ['sqrt(11+6sqrt(2))', '3+sqrt(2)', 'correct', 'a nested root'],
  ['(5sqrt(2)-7)^2', '99-70sqrt(2)', 'correct', 'cancels to 1 in 200'],
  ['sqrt(2)', '1.41421356237309504880168872420969807857', 'incorrect', 'right to 39 digits, yet not equal'],
  ['sin(pi)', '0', 'correct', 'zero to 64 digits'],
  ['10^-30', '2*10^-30', 'incorrect', 'no absolute tolerance'],
  ['0^0', '1', 'incorrect', 'has no value'],
  ['tan(pi/2)', '5', 'undecided', 'a pole cannot be told from near it'],
];

describe.each([
  ['rational expressions', RATIONAL],
  ['domains', DOMAINS],
  ['kinks', KINKS],
  ['hidden terms', HIDDEN],
  ['overflow and underflow', OVERFLOW],
  ['machine learning', MACHINE_LEARNING],
  ['constants', CONSTANTS],
])('%s', (_, rows) => {
  it.each(rows)('%s against %s: %s (%s)', (submission, reference, verdict) => {
    expect(judge(submission, reference).verdict).toBe(verdict);
  });
});

describe('evidence', () => {
  it.each([
    ['x^2', 'x^3', { x: '2' }, '4', '8'],
    ['x', 'max(0,x)', { x: '-1' }, '-1', '0'],
    ['x y', 'x + y', { x: '2', y: '3' }, '6', '5'],
    ['sqrt(x)^2', 'x', { x: '-1' }, 'undefined', '-1'],
    ['3', '4', {}, '3', '4'],
  ])('%s against %s is shown at the simplest point', (submission, reference, at, yours, expected) => {
    expect(judge(submission, reference)).toMatchObject({ witness: { at, yours, reference: expected } });
  });

  it.each([
    ['x + y', 'y + x', 'identical'],
    ['(x+1)^2', 'x^2+2x+1', 'exact'],
    ['sqrt(11+6sqrt(2))', '3+sqrt(2)', 'digits'],
    ['sin(2x)', '2 sin(x) cos(x)', 'sampled'],
  ])('%s against %s is %s', (submission, reference, method) => {
    expect(judge(submission, reference)).toMatchObject({ verdict: 'correct', method });
  });

  it('names the point at which an equal submission is undefined', () => {
    expect(judge('(x^2-1)/(x-1)', 'x+1')).toMatchObject({ verdict: 'correct', exceptAt: { x: '1' } });
  });

  it('gives the same judgement every time', () => {
    for (const [submission, reference] of [...HIDDEN, ...KINKS]) {
      expect(judge(submission, reference)).toEqual(judge(submission, reference));
    }
  });
});
