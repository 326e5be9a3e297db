import type { Expression } from '../language/expression.ts';
import type { Deviation, Form } from './form.ts';
import { Atoms, polynomialOf } from './polynomial.ts';
import { factorsOf, isSum, operatorOf, termsOf, type Factor } from './structure.ts';

/**
 * Expanded: a sum of terms. No product, whole power or sign has a sum as a factor, and no sum is divided by a number or a product;
 * where a sum is the denominator the fraction stays, and above and below the line the same holds. Like terms are
 * collected: `x + x` and `2 + 3` are not expanded. What is inside of functions, roots and other exponents is not looked at.
 */
export const expanded: Form = (expression, commutative) => inSum(expression, commutative);

function inSum(expression: Expression, commutative: boolean): Deviation | undefined {
  return bracketLeft(expression, commutative) ?? (commutative ? likeTerms(expression) : undefined);
}

function bracketLeft(expression: Expression, commutative: boolean): Deviation | undefined {
  const [left, right] = expression.kind === 'apply' ? expression.operands : [];
  switch (operatorOf(expression)) {
    case 'add':
      return bracketLeft(left!, commutative) ?? bracketLeft(right!, commutative);
    case 'subtract':
      return (
        bracketLeft(left!, commutative) ??
        (isSum(right!) ? multiplyOut(expression) : bracketLeft(right!, commutative))
      );
    case 'negate':
      return isSum(left!) ? multiplyOut(expression) : bracketLeft(left!, commutative);
    default:
      return inTerm(expression, commutative);
  }
}

function inTerm(term: Expression, commutative: boolean): Deviation | undefined {
  const factors = factorsOf(term);
  const above = factors.filter(({ exponent }) => exponent > 0);
  const below = factors.filter(({ exponent }) => exponent < 0);
  if (!below.some(({ base }) => isSum(base))) {
    if (!isProductOfSum(factors)) return undefined;
    return isProductOfSum(above) ? multiplyOut(term) : { form: 'expanded', todo: 'divide-out', piece: term };
  }
  if (isProductOfSum(above) || isProductOfSum(below)) return multiplyOut(term);
  for (const { base } of factors) {
    const deviation = isSum(base) ? inSum(base, commutative) : undefined;
    if (deviation) return deviation;
  }
  return undefined;
}

/** Whether a sum is multiplied, by another factor or by itself. */
function isProductOfSum(factors: readonly Factor[]): boolean {
  return factors.some(
    ({ base, exponent }) => isSum(base) && exponent !== 0 && (factors.length > 1 || Math.abs(exponent) > 1),
  );
}

function multiplyOut(piece: Expression): Deviation {
  return { form: 'expanded', todo: 'multiply-out', piece };
}

/** The first two terms that have the same powers of the same things. */
function likeTerms(sum: Expression): Deviation | undefined {
  const atoms = new Atoms();
  const seen = new Map<string, Expression>();
  for (const term of termsOf(sum)) {
    const keys = [...(polynomialOf(term, atoms)?.keys() ?? [])];
    const like = keys.find((key) => seen.has(key));
    if (like !== undefined)
      return { form: 'expanded', todo: 'collect', piece: sum, terms: [seen.get(like)!, term] };
    for (const key of keys) seen.set(key, term);
  }
  return undefined;
}
