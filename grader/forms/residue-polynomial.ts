/*
 * Polynomials in one variable over the whole numbers modulo a prime: coefficients from the lowest to the highest, the
 * last of them not 0; none of them is the polynomial 0.
 */

export type ResiduePolynomial = readonly bigint[];

/** The Mersenne prime 2^127 - 1: so large that it divides no resultant or discriminant by chance. */
export const PRIME = 2n ** 127n - 1n;

export function residueOf(n: bigint): bigint {
  const rest = n % PRIME;
  return rest < 0n ? rest + PRIME : rest;
}

/** 1/a by the extended Euclidean algorithm; a must not be 0. */
function inverseOf(a: bigint): bigint {
  let [r, next] = [PRIME, a];
  let [t, nextT] = [0n, 1n];
  while (next > 0n) {
    const quotient = r / next;
    [r, next] = [next, r - quotient * next];
    [t, nextT] = [nextT, t - quotient * nextT];
  }
  return residueOf(t);
}

/** With the coefficients brought below the prime, and without leading zeros. */
export function reduced(coefficients: readonly bigint[]): ResiduePolynomial {
  const residues = coefficients.map(residueOf);
  return residues.slice(0, residues.findLastIndex((coefficient) => coefficient !== 0n) + 1);
}

export function degreeOf(a: ResiduePolynomial): number {
  return a.length - 1;
}

export function monic(a: ResiduePolynomial): ResiduePolynomial {
  const leading = a.at(-1);
  if (leading === undefined || leading === 1n) return a;
  const inverse = inverseOf(leading);
  return a.map((coefficient) => residueOf(coefficient * inverse));
}

export function productOf(a: ResiduePolynomial, b: ResiduePolynomial): ResiduePolynomial {
  const product = Array.from({ length: Math.max(0, a.length + b.length - 1) }, () => 0n);
  for (const [i, left] of a.entries()) for (const [j, right] of b.entries()) product[i + j]! += left * right;
  return reduced(product);
}

export function differenceOf(a: ResiduePolynomial, b: ResiduePolynomial): ResiduePolynomial {
  const length = Math.max(a.length, b.length);
  return reduced(Array.from({ length }, (_, i) => (a[i] ?? 0n) - (b[i] ?? 0n)));
}

export function derivativeOf(a: ResiduePolynomial): ResiduePolynomial {
  return reduced(a.slice(1).map((coefficient, i) => coefficient * BigInt(i + 1)));
}

/** Quotient and rest of a division by a monic polynomial. */
export function divided(
  a: ResiduePolynomial,
  divisor: ResiduePolynomial,
): { readonly quotient: ResiduePolynomial; readonly rest: ResiduePolynomial } {
  const rest = [...a];
  const quotient: bigint[] = [];
  const degree = degreeOf(divisor);
  for (let i = degreeOf(a) - degree; i >= 0; i -= 1) {
    const factor = residueOf(rest[i + degree]!);
    quotient[i] = factor;
    if (factor === 0n) continue;
    for (const [j, coefficient] of divisor.entries()) rest[i + j]! -= factor * coefficient;
  }
  return { quotient: reduced(quotient), rest: reduced(rest.slice(0, Math.max(degree, 0))) };
}

/** The greatest common divisor, monic; empty of two zeros. */
export function commonDivisor(a: ResiduePolynomial, b: ResiduePolynomial): ResiduePolynomial {
  let [left, right] = [monic(a), monic(b)];
  while (right.length > 0) [left, right] = [right, monic(divided(left, right).rest)];
  return left;
}

/** a^exponent modulo a monic polynomial, by repeated squaring. */
export function powerModulo(
  a: ResiduePolynomial,
  exponent: bigint,
  modulus: ResiduePolynomial,
): ResiduePolynomial {
  let power: ResiduePolynomial = divided([1n], modulus).rest;
  for (const bit of exponent.toString(2)) {
    power = divided(productOf(power, power), modulus).rest;
    if (bit === '1') power = divided(productOf(power, a), modulus).rest;
  }
  return power;
}
