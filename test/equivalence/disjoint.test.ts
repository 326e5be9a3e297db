import { describe, expect, it } from 'vitest';
import { expectVerdicts, judge } from './verdicts.ts';

describe('where one side is defined the other is not', () => {
  it.each([
    ['sqrt(x-1)', 'sqrt(1-x)', 'they meet at 1 alone'],
    ['ln(-x)', '-ln(x)', 'they never meet'],
    ['sqrt(x-2)+x', 'ln(1-x)', 'a gap between them'],
    ['ln(x+y)', 'sqrt(-x-y)', 'of two symbols'],
    ['x*sqrt(-1-x^2)', 'sqrt(x)', 'one is defined nowhere'],
  ])('%s against %s (%s)', (submission, reference) => {
    expect(judge(submission, reference)).toMatchObject({ verdict: 'incorrect', reason: 'undefined' });
  });
});

expectVerdicts({
  'domains that do meet': [
    ['sqrt(-max(0,x-20))', 'sqrt(max(0,x-20))', 'partial', 'both are 0 below 20'],
    ['sqrt(x-x)+sqrt(x-5000)^2+5000', 'sqrt(x-x)+x', 'undecided', 'what is 0 everywhere excludes nothing'],
    ['sqrt(x-5)^2', 'x-5', 'partial', 'the reference has no root'],
    ['sqrt(x)*sqrt(1-x)', 'sqrt(x-x^2)', 'correct', 'between 0 and 1'],
  ],
  'a domain far away, and narrow': [
    ['sqrt(x-1000)*sqrt(1001-x)', 'sqrt((x-1000)*(1001-x))', 'correct', 'it is found between its edges'],
    ['sqrt(x-1000)*sqrt(1001-x)', 'sqrt((x-1000)*(1002-x))', 'incorrect', 'an edge'],
    ['sqrt(1001-x)*sqrt(x-1000)+0*x', 'sqrt(x-1000)*sqrt(1001-x)', 'correct', 'nothing added'],
  ],
});
