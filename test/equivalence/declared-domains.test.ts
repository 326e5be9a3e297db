import { expectVerdicts } from './verdicts.ts';

const POSITIVE = { above: 0, below: Infinity, whole: false };
const UNIT = { above: 0, below: 1, whole: false };
const DICE = { above: 0, below: 7, whole: true };

expectVerdicts(
  {
    'positive symbols': [
      ['2 ln(y)', 'ln(y^2)', 'correct', 'nothing is lost for y > 0'],
      ['2 ln(x)', 'ln(x^2)', 'partial', 'x may be negative'],
      ['sqrt(y^2)', 'y', 'correct', 'y is not negative'],
      ['sqrt(x^2)', 'x', 'incorrect', 'x may be'],
      ['abs(y)', 'y', 'correct', 'y is not negative'],
      ['-abs(-y)', 'y', 'incorrect', 'a sign'],
      ['sqrt(y)^2', 'y', 'correct', 'defined on the whole domain'],
      ['y^(1/3)', 'cbrt(y)', 'correct', 'defined on the whole domain'],
      ['max(y, -y)', 'y', 'correct', 'the second is never larger'],
      ['ln(y^x)', 'x ln(y)', 'correct', 'the base is positive'],
      ['sqrt(y/z)', 'sqrt(y)/sqrt(z)', 'correct', 'all positive'],
      ['step(y)', '1', 'correct', 'all positive'],
      ['relu(y - 10^-6)', 'y - 10^-6', 'incorrect', 'y may be smaller'],
      ['abs(y+1/y)', 'y+1/y', 'correct', 'a sum of positive terms'],
      ['abs(y+1/y-2)', '(y-1)^2/y', 'correct', 'a square over a positive number'],
      ['y^(1+10^-20)', 'y', 'incorrect', 'an exponent off by 10^-20'],
    ],
  },
  { y: POSITIVE, z: POSITIVE },
);

expectVerdicts(
  {
    probabilities: [
      ['ln(p/(1-p))', 'ln(p)-ln(1-p)', 'correct', 'both logarithms exist'],
      ['abs(p-1)', '1-p', 'correct', 'p is below 1'],
      ['abs(p-1/2)', 'p-1/2', 'incorrect', 'p may be below 1/2'],
      ['floor(p)', '0', 'correct', 'between 0 and 1'],
      ['abs(p*(1-p))', 'p-p^2', 'correct', 'positive between its zeros'],
      ['sigmoid(ln(p/(1-p)))', 'p', 'correct', 'the inverse'],
      ['min(p, p^2)', 'p^2', 'correct', 'squares are smaller'],
      ['max(p, p^2)', 'p^2', 'incorrect', 'not larger'],
    ],
  },
  { p: UNIT },
);

expectVerdicts(
  {
    'the numbers of a die': [
      ['(n-1)*(n-2)*(n-3)*(n-4)*(n-5)*(n-6)', '0', 'correct', '0 at each of them'],
      ['(n-1)*(n-2)*(n-3)*(n-4)*(n-5)', '0', 'incorrect', 'but at 6'],
      ['abs(n)', 'n', 'correct', 'none is negative'],
      ['floor((n+1)/2)', 'ceil(n/2)', 'correct', 'halves rounded up'],
      ['floor(n/2)', 'ceil(n/2)', 'incorrect', 'halves rounded down and up'],
    ],
  },
  { n: DICE },
);
