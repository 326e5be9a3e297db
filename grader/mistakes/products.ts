import { apply, matrix, number, type Expression } from '../language/expression.ts';
import { isScalar, sameShape, type Shape } from '../language/shape.ts';
import type { MistakeRules } from './mistake.ts';
import { misreading, misreadingOfShapes } from './rewriting-rule.ts';
import type { Rewriting, ShapeAt } from './rewriting.ts';

/** Mistakes with products of vectors and matrices. */
export interface ProductMistakes {
  /** A ⊙ B for A B. */
  'elementwise-product': undefined;
  /** B A for A B. */
  'operands-swapped': undefined;
  /** Aᵀ B or A Bᵀ for A B, where that fits too; A B for A Bᵀ. */
  'operand-transposed': undefined;
  /** A product that does exist for one that does not: A Bᵀ, Aᵀ B, B A or A ⊙ B for A B. */
  'made-to-fit': undefined;
  /** uᵀ v for u vᵀ. */
  'inner-for-outer': undefined;
  /** u vᵀ for uᵀ v. */
  'outer-for-inner': undefined;
  /** One of the products of an entry is not added. */
  'product-left-out': undefined;
  /** Σ (aᵢₖ + bₖⱼ) for Σ aᵢₖ bₖⱼ. */
  'added-for-multiplied': undefined;
  /** (Σ aᵢₖ) (Σ bₖⱼ) for Σ aᵢₖ bₖⱼ. */
  'product-of-sums': undefined;
  /** The products aᵢₖ bₖ themselves, for their sums. */
  'not-summed': undefined;
}

/** A product whose value is a sum of products, as one of matrices. */
interface MatrixProduct {
  readonly left: Expression;
  readonly right: Expression;
  readonly m: Shape;
  readonly n: Shape;
}

/** What a rule makes of a product of matrices A (m) and B (n) of which neither is a scalar; a dot product is one of a row by a column. */
function ofProducts(rewrite: (product: MatrixProduct) => readonly Expression[]): Rewriting {
  return (piece, shapeAt) => {
    const product = productAt(piece, shapeAt);
    return product ? rewrite(product) : [];
  };
}

function productAt(piece: Expression, shapeAt: ShapeAt): MatrixProduct | undefined {
  if (piece.kind !== 'apply' || (piece.operator !== 'multiply' && piece.operator !== 'dot')) return undefined;
  const [left, right] = [piece.operands[0]!, piece.operands[1]!];
  const [m, n] = [shapeAt(left), shapeAt(right)];
  if (!m || !n || isScalar(m) || isScalar(n)) return undefined;
  if (piece.operator === 'multiply' || !sameShape(m, n)) return { left, right, m, n };
  return m.columns === 1
    ? { left: turned(left), right, m: flipped(m), n }
    : { left, right: turned(right), m, n: flipped(n) };
}

const isDefined = ({ m, n }: MatrixProduct): boolean => m.columns === n.rows;

const times = (a: Expression, b: Expression): Expression => apply('multiply', a, b);

function turned(a: Expression): Expression {
  return a.kind === 'apply' && a.operator === 'transpose' ? a.operands[0]! : apply('transpose', a);
}

function flipped({ rows, columns }: Shape): Shape {
  return { rows: columns, columns: rows };
}

/** Also of A Bᵀ as A ⊙ B. */
const elementwise = ofProducts(({ left, right, m, n }) => [
  ...(sameShape(m, n) ? [apply('hadamard', left, right)] : []),
  ...(sameShape(m, flipped(n)) ? [apply('hadamard', left, turned(right))] : []),
]);

const swapped = ofProducts(({ left, right, m, n }) => (n.columns === m.rows ? [times(right, left)] : []));

const transposed = ofProducts(({ left, right, m, n }) => [
  ...(m.rows === n.rows ? [times(turned(left), right)] : []),
  ...(m.columns === n.columns ? [times(left, turned(right))] : []),
]);

const isVectorProduct = ({ m, n }: MatrixProduct): boolean =>
  (m.columns === 1 && n.rows === 1) || (m.rows === 1 && n.columns === 1);

const where =
  (holds: (product: MatrixProduct) => boolean, rewrite: (product: MatrixProduct) => readonly Expression[]) =>
  (product: MatrixProduct) =>
    holds(product) ? rewrite(product) : [];

const isOuter = ({ m, n }: MatrixProduct): boolean => m.columns === 1 && n.rows === 1;
const isInner = ({ m, n }: MatrixProduct): boolean => m.rows === 1 && n.columns === 1 && m.columns === n.rows;

const innerForOuter = ofProducts(
  where(isOuter, ({ left, right, m, n }) =>
    m.rows === n.columns ? [times(turned(left), turned(right))] : [],
  ),
);

const outerForInner = ofProducts(where(isInner, ({ left, right }) => [times(turned(left), turned(right))]));

/** A matrix of a single value. */
function filled({ rows, columns }: Shape, entry: number): Expression {
  return matrix(Array.from({ length: rows }, () => Array.from({ length: columns }, () => number(entry))));
}

/** The identity but for one entry, which is 0. */
function without(index: number, size: number): Expression {
  const places = Array.from({ length: size }, (_, i) => i);
  return matrix(places.map((i) => places.map((j) => number(i === j && i !== index ? 1 : 0))));
}

const termLost = ofProducts(
  where(isDefined, ({ left, right, m }) =>
    Array.from({ length: m.columns }, (_, k) => times(left, times(without(k, m.columns), right))),
  ),
);

const added = ofProducts(
  where(isDefined, ({ left, right, m, n }) => [
    apply('add', times(left, filled(n, 1)), times(filled(m, 1), right)),
  ]),
);

/** (A 1)(1ᵀ B), an outer product of the sums of rows and columns. */
const productOfSums = ofProducts(
  where(isDefined, ({ left, right, m }) => [
    times(
      times(left, filled({ rows: m.columns, columns: 1 }, 1)),
      times(filled({ rows: 1, columns: m.columns }, 1), right),
    ),
  ]),
);

/** Of a matrix by a column. */
const notSummed = ofProducts(
  where(
    (product) => isDefined(product) && product.n.columns === 1 && !isVectorProduct(product),
    ({ left, right }) => [times(left, apply('diag', right))],
  ),
);

const madeToFit = ofProducts(
  where(
    (product) => !isDefined(product),
    ({ left, right, m, n }) => [
      ...(m.columns === n.columns ? [times(left, turned(right))] : []),
      ...(m.rows === n.rows ? [times(turned(left), right)] : []),
      ...(n.columns === m.rows ? [times(right, left)] : []),
      ...(sameShape(m, n) ? [apply('hadamard', left, right)] : []),
    ],
  ),
);

const existing =
  (rewriting: Rewriting): Rewriting =>
  (piece, shapeAt) => {
    const product = productAt(piece, shapeAt);
    return product && isDefined(product) ? rewriting(piece, shapeAt) : [];
  };

export const productMistakes: MistakeRules<ProductMistakes> = {
  'elementwise-product': misreadingOfShapes(true, existing(elementwise)),
  'made-to-fit': misreadingOfShapes(false, madeToFit),
  'operand-transposed': misreadingOfShapes(true, existing(transposed)),
  'operands-swapped': misreadingOfShapes(true, existing(swapped)),
  'inner-for-outer': misreadingOfShapes(true, innerForOuter),
  'outer-for-inner': misreadingOfShapes(true, outerForInner),
  'product-left-out': misreading(true, termLost),
  'added-for-multiplied': misreading(false, added),
  'product-of-sums': misreading(false, productOfSums),
  'not-summed': misreadingOfShapes(false, notSummed),
};
