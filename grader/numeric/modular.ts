/*
 * Arithmetic modulo a prime below 2^26, in doubles: products stay below 2^52 and are exact. NaN stands for what
 * does not exist modulo that prime (a division by 0).
 */

/** The sixteen largest primes below 2^26. */
export const PRIMES = [
  67108859, 67108837, 67108819, 67108777, 67108763, 67108757, 67108753, 67108747, 67108739, 67108729,
  67108721, 67108709, 67108693, 67108669, 67108667, 67108661,
] as const;

export function multiplyModulo(a: number, b: number, prime: number): number {
  const whole = a * b;
  const rest = whole - Math.floor(whole / prime) * prime;
  // The quotient may be rounded up to a whole number: then the rest is negative by one prime.
  return rest < 0 ? rest + prime : rest >= prime ? rest - prime : rest;
}

/** base^exponent for a whole exponent of either sign, by repeated squaring. */
export function powerModulo(base: number, exponent: number, prime: number): number {
  if (exponent < 0) return powerModulo(inverseModulo(base, prime), -exponent, prime);
  let result = base === 0 && exponent === 0 ? NaN : 1;
  for (let square = base, n = exponent; n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) result = multiplyModulo(result, square, prime);
    square = multiplyModulo(square, square, prime);
  }
  return result;
}

/** 1/a by the extended Euclidean algorithm; NaN for 0. */
export function inverseModulo(a: number, prime: number): number {
  if (!(a > 0)) return NaN;
  let [r, next] = [prime, a];
  let [t, nextT] = [0, 1];
  while (next > 0) {
    const quotient = Math.floor(r / next);
    [r, next] = [next, r - quotient * next];
    [t, nextT] = [nextT, t - quotient * nextT];
  }
  return t < 0 ? t + prime : t;
}

/** A big whole number modulo a prime. */
export function reduceModulo(n: bigint, prime: number): number {
  const near = Number(n);
  const rest = Number.isSafeInteger(near) ? near % prime : Number(n % BigInt(prime));
  return rest < 0 ? rest + prime : rest;
}
