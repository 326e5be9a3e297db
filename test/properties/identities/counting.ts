import type { Identity } from './identity.ts';

/** In whole numbers n and k, both at least 0. */
export const COUNTING: readonly Identity[] = [
  ['n!', 'n*(n - 1)!'],
  ['(n + 1)!', '(n + 1)*n!'],
  ['(n + 2)!/n!', '(n + 1)*(n + 2)'],
  ['n*(n - 1)', 'n!/(n - 2)!'],
  ['binom(n, k)', 'n!/(k!*(n - k)!)'],
  ['binom(n, k)', 'binom(n, n - k)'],
  ['binom(n + 1, k + 1)', 'binom(n, k) + binom(n, k + 1)'],
  ['k*binom(n, k)', 'n*binom(n - 1, k - 1)'],
  ['n*(n - 1)/2', 'binom(n, 2)'],
  ['binom(n + k, k)', 'binom(n + k, n)'],
  ['(-1)^(2*n)', '1 + 0*n'],
  ['(-1)^(n + 1)', '-(-1)^n'],
  ['cos(pi*n)', '(-1)^n'],
  ['sin(pi*n + pi/2)', '(-1)^n'],
  ['2^(n + 1) - 2^n', '2^n'],
];
