import { expectVerdicts } from './verdicts.ts';

const COUNT = { above: -1, below: Infinity, whole: true };

expectVerdicts({
  'factorials and binomials of numbers': [
    ['5!', '120', 'correct', 'a product'],
    ['0!', '1', 'correct', 'the empty product'],
    ['20!/(18!*2!)', '190', 'correct', 'a binomial'],
    ['binomial(10,3)', '120', 'correct', 'a binomial'],
    ['binomial(10,3)', 'binomial(10,7)', 'correct', 'its mirror image'],
    ['binomial(10,3)', 'binomial(10,4)', 'incorrect', 'its neighbour'],
    ['170!', '171!/171', 'correct', 'at the edge of the doubles'],
    ['200!', '199!*200', 'correct', 'beyond the doubles'],
    ['200!', '199!*201', 'incorrect', 'beyond the doubles'],
  ],
});

expectVerdicts(
  {
    'of whole-number symbols': [
      ['n!/(n-1)!', 'n', 'correct', 'undefined at 0 alone'],
      ['n!/(n-1)!', 'n-1', 'incorrect', 'one off'],
      ['(n+1)!', '(n+1)*n!', 'correct', 'one step'],
      ['(n+1)!', 'n*n!', 'incorrect', 'one step, one off'],
      ['(n+2)!/n!', '(n+1)*(n+2)', 'correct', 'two steps'],
      ['binomial(n,2)', 'n*(n-1)/2', 'correct', 'pairs'],
      ['binomial(n,2)', 'n^2/2', 'incorrect', 'pairs, with repetition'],
      ['(-1)^(2n)', '1', 'correct', 'an even power'],
      ['(-1)^n', '1', 'incorrect', 'odd powers too'],
      ['cos(pi*n)', '(-1)^n', 'correct', 'at whole numbers'],
      ['sin(pi*n)', '0', 'correct', 'at whole numbers'],
      ['2^n', 'n^2', 'incorrect', 'equal at 2 and 4'],
      ['2^n', '1+n+n*(n-1)/2', 'incorrect', 'equal at 0, 1 and 2'],
      ['floor(n/2)+ceil(n/2)', 'n', 'correct', 'two halves'],
      ['floor(n/2)', 'n/2', 'incorrect', 'equal at even numbers'],
      ['abs(n)', 'n', 'correct', 'none is negative'],
      ['(-1)^(2n/3)', '1', 'incorrect', 'an exponent that is seldom whole'],
      ['2exp(10^9 n) - 1', 'exp(10^9 n)', 'incorrect', 'equal at 0, too large to tell elsewhere'],
      ['x(2exp(10^9 n) - 1)', 'x exp(10^9 n)', 'incorrect', 'the same, whatever x is'],
      ['cos(2*10^30 n)', 'cos(10^30 n)', 'undecided', 'the same, with digits'],
    ],
    'of two whole-number symbols': [
      ['binomial(n,k)', 'binomial(n,n-k)', 'correct', 'its mirror image'],
      ['binomial(n,k)', 'binomial(n,k+1)', 'incorrect', 'its neighbour'],
      ['(-1)^(n+2k)', '(-1)^n', 'correct', 'an even power more'],
      ['(-1)^(n+k)', '(-1)^n', 'incorrect', 'an odd power more'],
      ['2^(n+k)', '2^n*2^k', 'correct', 'a sum of exponents'],
    ],
  },
  { n: COUNT, k: COUNT },
);

expectVerdicts(
  {
    'of few whole numbers': [
      ['sin(n*pi)', '0', 'correct', 'at all three of them'],
      ['cos(n*pi)', '(-1)^n', 'correct', 'at all three of them'],
      ['cos(n*pi)', '2n-3', 'incorrect', 'at 1 and 2, not at 3'],
    ],
  },
  { n: { above: 0, below: 4, whole: true } },
);
