import { apply, childrenOf, number, type Expression } from '../language/expression.ts';
import { printText } from '../language/print-text.ts';
import { greatestCommonDivisor } from '../numeric/rational.ts';
import { commonPowers, contentOf, dividedBy, expressionOf, withoutDenominators } from './common-factor.ts';
import type { Deviation, Form } from './form.ts';
import { degreeOf, FAR_LINE, onLine } from './line.ts';
import { Atoms, polynomialOf, type Monomial, type Polynomial } from './polynomial.ts';
import { commonDivisor, degreeOf as residueDegree, reduced, residueOf } from './residue-polynomial.ts';
import { factorsOf, type Factor } from './structure.ts';

/** Beyond this degree a common factor of two sums is only found where it is written as one. */
const LARGEST_DEGREE = 24;

/**
 * In lowest terms: above and below the line of each fraction, wherever it stands, there is nothing to cancel: no whole number,
 * no power, no sum. A fraction of numbers has whole numbers above and below. What is no fraction (`3`, `0.75`) is in lowest terms.
 * Functions and the like are taken as variables. A common sum is looked for on a line modulo a large prime; where there is none
 * on it there is none at all, and the other way round but for a chance of less than 2^-100.
 */
export const lowestTerms: Form = (expression, commutative) =>
  commutative ? inPiece(expression, new Atoms()) : undefined;

function inPiece(piece: Expression, atoms: Atoms): Deviation | undefined {
  const factors = factorsOf(piece);
  for (const child of factors.flatMap(({ base }) => childrenOf(base))) {
    const deviation = inPiece(child, atoms);
    if (deviation) return deviation;
  }
  return inFraction(piece, factors, atoms);
}

function inFraction(piece: Expression, factors: readonly Factor[], atoms: Atoms): Deviation | undefined {
  const above = factors.filter(({ exponent }) => exponent > 0);
  const below = factors.filter(({ exponent }) => exponent < 0);
  if (below.length === 0) return undefined;
  const same = sameBase(above, below);
  if (same) return { form: 'lowest-terms', piece, common: same };
  const [numerator, denominator] = [productOf(above, atoms), productOf(below, atoms)];
  return numerator && denominator && cancelling(piece, numerator, denominator, atoms);
}

/** A factor that is written both above and below the line. */
function sameBase(above: readonly Factor[], below: readonly Factor[]): Expression | undefined {
  const texts = new Set(below.map(({ base }) => printText(base)));
  return above.map(({ base }) => base).find((base) => !isOne(base) && texts.has(printText(base)));
}

function isOne(expression: Expression): boolean {
  return expression.kind === 'number' && expression.text === '1';
}

function productOf(factors: readonly Factor[], atoms: Atoms): Polynomial | undefined {
  const written = factors.map(({ base, exponent }) => apply('power', base, number(Math.abs(exponent))));
  return polynomialOf(
    written.reduce<Expression>((a, b) => apply('multiply', a, b), number(1)),
    atoms,
  );
}

function cancelling(
  piece: Expression,
  numerator: Polynomial,
  denominator: Polynomial,
  atoms: Atoms,
): Deviation | undefined {
  if (numerator.size === 0 || denominator.size === 0) return undefined;
  const [above, below] = [commonPowers(numerator), commonPowers(denominator)];
  const common = expressionOf(commonContent(numerator, denominator) ?? 1n, sharedPowers(above, below), atoms);
  if (common) return { form: 'lowest-terms', piece, common };
  const uncancelled =
    isFractional(numerator, denominator) ||
    shareSum(dividedBy(numerator, above), dividedBy(denominator, below));
  return uncancelled ? { form: 'lowest-terms', piece } : undefined;
}

function commonContent(numerator: Polynomial, denominator: Polynomial): bigint | undefined {
  const [above, below] = [contentOf(numerator.values()), contentOf(denominator.values())];
  return above !== undefined && below !== undefined ? greatestCommonDivisor(above, below) : undefined;
}

type Powers = Monomial['powers'];

function sharedPowers(above: Powers, below: Powers): Powers {
  const exponents = new Map(below);
  return above
    .map(([atom, exponent]) => [atom, Math.min(exponent, exponents.get(atom) ?? 0)] as const)
    .filter(([, exponent]) => exponent > 0);
}

/** Numbers above and below, not all of them whole: `1.5/2`. */
function isFractional(numerator: Polynomial, denominator: Polynomial): boolean {
  const areNumbers = [...numerator.values(), ...denominator.values()].every(
    ({ powers }) => powers.length === 0,
  );
  return areNumbers && commonContent(numerator, denominator) === undefined;
}

/** Whether two sums, neither of which has a power as a factor, have a sum as a common factor. */
function shareSum(a: readonly Monomial[], b: readonly Monomial[]): boolean {
  if (a.length < 2 || b.length < 2) return false;
  if ([...a, ...b].some((monomial) => degreeOf(monomial) > LARGEST_DEGREE)) return false;
  const [left, right] = [a, b].map((sum) => reduced(onLine(withoutDenominators(sum), FAR_LINE, residueOf)));
  return residueDegree(commonDivisor(left!, right!)) > 0;
}
