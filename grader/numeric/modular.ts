/*
 * Arithmetic modulo a prime below 2^26, in doubles: products stay below 2^52 and are exact. NaN stays NaN.
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

/** base^exponent for a whole exponent that is not negative, by repeated squaring. */
export function powerModulo(base: number, exponent: number, prime: number): number {
  if (exponent === 2) return multiplyModulo(base, base, prime);
  if (base === 1) return 1;
  let result = 1;
  for (let square = base, n = exponent; n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) result = multiplyModulo(result, square, prime);
    square = multiplyModulo(square, square, prime);
  }
  return result;
}

/** A big whole number modulo a prime. */
export function reduceModulo(n: bigint, prime: number): number {
  const near = Number(n);
  const rest = Number.isSafeInteger(near) ? near % prime : Number(n % BigInt(prime));
  return rest < 0 ? rest + prime : rest;
}
