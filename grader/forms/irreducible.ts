import {
  commonDivisor,
  degreeOf,
  derivativeOf,
  differenceOf,
  divided,
  monic,
  powerModulo,
  PRIME,
  productOf,
  reduced,
  type ResiduePolynomial,
} from './residue-polynomial.ts';
import { greatestCommonDivisor } from '../numeric/rational.ts';

/** Beyond this degree it is not looked for factors. */
export const LARGEST_DEGREE = 8;
/** Polynomials t + k that are tried before it is given up to tell two factors of the same degree apart. */
const MOST_TRIALS = 40;

/** The variable itself. */
const T: ResiduePolynomial = [0n, 1n];

/**
 * Whether a polynomial with whole coefficients, from the lowest to the highest, is a product of two of a positive degree over the
 * rationals. Undefined where its degree or its coefficients are too large to tell.
 *
 * It is factored modulo one large prime (Cantor and Zassenhaus), and each product of some of the factors is tried as a divisor. The
 * prime is larger than twice what the coefficients of a divisor can be (Mignotte's bound), so none is missed.
 */
export function hasFactors(coefficients: readonly bigint[]): boolean | undefined {
  const degree = coefficients.length - 1;
  if (degree < 2) return false;
  if (degree > LARGEST_DEGREE || !isWithinBound(coefficients)) return undefined;
  const modular = monic(reduced(coefficients));
  if (degreeOf(commonDivisor(modular, derivativeOf(modular))) > 0) return true;
  const factors = irreducibleFactors(modular);
  return factors && subsetsOf(factors).some((subset) => givesDivisor(subset, coefficients));
}

function isWithinBound(coefficients: readonly bigint[]): boolean {
  const leading = magnitude(coefficients.at(-1)!);
  const sum = coefficients.reduce((total, coefficient) => total + magnitude(coefficient), 0n);
  return 2n * leading * 2n ** BigInt(coefficients.length - 1) * sum < PRIME;
}

function magnitude(n: bigint): bigint {
  return n < 0n ? -n : n;
}

/** The monic irreducible factors modulo the prime of a polynomial that has none of them twice. */
function irreducibleFactors(polynomial: ResiduePolynomial): readonly ResiduePolynomial[] | undefined {
  const found: ResiduePolynomial[] = [];
  let rest = polynomial;
  let frobenius: ResiduePolynomial = T;
  for (let degree = 1; degreeOf(rest) > 0; degree += 1) {
    if (2 * degree > degreeOf(rest)) return [...found, rest];
    frobenius = powerModulo(frobenius, PRIME, rest);
    const together = commonDivisor(differenceOf(frobenius, T), rest);
    const apart = split(together, degree);
    if (!apart) return undefined;
    found.push(...apart);
    rest = divided(rest, together).quotient;
    frobenius = divided(frobenius, monic(rest)).rest;
  }
  return found;
}

/** The factors of a product of irreducible polynomials that all have the same degree. */
function split(product: ResiduePolynomial, degree: number): readonly ResiduePolynomial[] | undefined {
  if (degreeOf(product) === 0) return [];
  if (degreeOf(product) === degree) return [product];
  const exponent = (PRIME ** BigInt(degree) - 1n) / 2n;
  for (let k = 0n; k < MOST_TRIALS; k += 1n) {
    const power = powerModulo([k, 1n], exponent, product);
    const part = commonDivisor(differenceOf(power, [1n]), product);
    if (degreeOf(part) <= 0 || degreeOf(part) === degreeOf(product)) continue;
    const [left, right] = [split(part, degree), split(divided(product, part).quotient, degree)];
    return left && right && [...left, ...right];
  }
  return undefined;
}

/** Each way to choose some of the factors, but not all, without those that are the rest of another. */
function subsetsOf(factors: readonly ResiduePolynomial[]): readonly (readonly ResiduePolynomial[])[] {
  const count = 2 ** (factors.length - 1);
  return Array.from({ length: count - 1 }, (_, k) => factors.filter((_factor, i) => ((k + 1) >> i) & 1));
}

/** Whether the product of modular factors is that of a divisor over the rationals. */
function givesDivisor(factors: readonly ResiduePolynomial[], of: readonly bigint[]): boolean {
  const lifted = factors.reduce(productOf, reduced([of.at(-1)!])).map(symmetric);
  const content = lifted.reduce((divisor, n) => greatestCommonDivisor(divisor, magnitude(n)), 0n);
  return divides(
    lifted.map((coefficient) => coefficient / content),
    of,
  );
}

function symmetric(residue: bigint): bigint {
  return residue > PRIME / 2n ? residue - PRIME : residue;
}

/** Whether a division over the whole numbers leaves nothing: for a divisor without content that is as over the rationals. */
function divides(divisor: readonly bigint[], dividend: readonly bigint[]): boolean {
  const rest = [...dividend];
  const leading = divisor.at(-1)!;
  for (let i = rest.length - divisor.length; i >= 0; i -= 1) {
    const top = rest[i + divisor.length - 1]!;
    if (top % leading !== 0n) return false;
    for (const [j, coefficient] of divisor.entries()) rest[i + j]! -= (top / leading) * coefficient;
  }
  return rest.every((coefficient) => coefficient === 0n);
}
