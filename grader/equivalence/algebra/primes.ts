import type { Rational } from '../../numeric/rational.ts';

/** Primes up to here are found; what is left then counts as one. */
const LARGEST = 1000n;

/** A positive fraction as a product of powers of whole numbers, nearly always primes. */
export function primePowers({ numerator, denominator }: Rational): readonly [prime: bigint, times: number][] {
  return [...factors(numerator, 1), ...factors(denominator, -1)];
}

function factors(n: bigint, sign: 1 | -1): [prime: bigint, times: number][] {
  const found: [bigint, number][] = [];
  let rest = n;
  for (let prime = 2n; prime * prime <= rest && prime <= LARGEST; prime += prime === 2n ? 1n : 2n) {
    let times = 0;
    for (; rest % prime === 0n; rest /= prime) times += 1;
    if (times > 0) found.push([prime, sign * times]);
  }
  if (rest > 1n) found.push([rest, sign]);
  return found;
}
