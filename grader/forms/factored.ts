import type { Expression } from '../language/expression.ts';
import { commonPowers, contentOf, dividedBy, expressionOf, withoutDenominators } from './common-factor.ts';
import type { Deviation, Form } from './form.ts';
import { hasFactors, LARGEST_DEGREE } from './irreducible.ts';
import { degreeOf, nearLine, onLine, type Line } from './line.ts';
import { Atoms, polynomialOf, type Monomial } from './polynomial.ts';
import { factorsOf, isSum } from './structure.ts';

/**
 * Factored: a product, or a quotient of products, in which no sum can be factored further over the rationals. Of each sum, with
 * functions and the like taken as variables, no whole number and no power can be taken out, and it is not the product of two
 * others. In one variable the last is told exactly, up to degree 8 and coefficients of about 30 digits; in several a sum counts
 * as a product if it is one on each of some lines through small whole numbers. A larger sum is taken as it is.
 */
export const factored: Form = (expression, commutative) => {
  if (!commutative) return undefined;
  const atoms = new Atoms();
  for (const { base, exponent } of factorsOf(expression)) {
    const deviation = isSum(base) && exponent !== 0 ? inFactor(base, atoms) : undefined;
    if (deviation) return deviation;
  }
  return undefined;
};

function inFactor(piece: Expression, atoms: Atoms): Deviation | undefined {
  const sum = polynomialOf(piece, atoms);
  if (!sum || sum.size === 0) return undefined;
  const powers = commonPowers(sum);
  const content = sum.size > 1 ? (contentOf(sum.values()) ?? 1n) : 1n;
  const common = expressionOf(content, powers, atoms);
  if (common) return { form: 'factored', piece, common };
  return isProduct(dividedBy(sum, powers), atoms) ? { form: 'factored', piece } : undefined;
}

/** What a variable is tried on by itself. */
const ITSELF: Line = () => [0n, 1n];
/** Lines on which a polynomial of several variables is tried. */
const LINES: readonly Line[] = Array.from({ length: 6 }, (_, k) => nearLine(k));
/** What one search for factors counts as, times the square of the degree, in products of monomials. */
const COST = 50;

/** Whether a sum without a common factor of its terms is a product; false where that is not known. */
function isProduct(terms: readonly Monomial[], atoms: Atoms): boolean {
  const degree = Math.max(...terms.map(degreeOf));
  if (degree > LARGEST_DEGREE) return false;
  const whole = withoutDenominators(terms);
  const variables = new Set(terms.flatMap(({ powers }) => powers.map(([atom]) => atom)));
  const lines = variables.size > 1 ? LINES : [ITSELF];
  const telling = lines
    .map((line) => onLine(whole, line))
    .filter((coefficients) => coefficients.length === degree + 1);
  return (
    telling.length > lines.length / 2 &&
    telling.every((coefficients) => atoms.affords(COST * degree ** 2) && hasFactors(coefficients) === true)
  );
}
