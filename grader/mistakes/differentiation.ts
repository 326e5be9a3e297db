import { difference, integer, product, quotient, replace, squared, sum } from '../graph/build.ts';
import { derivative } from '../graph/symbolic.ts';
import { number, symbol, type Expression } from '../language/expression.ts';
import type { Model } from '../subjects/model.ts';
import { doesVary, formOf, signed, type Site } from './site.ts';

/** A rule of differentiation as someone mistakes it: the derivative at a site, or undefined where it has nothing to say. */
export type Misrule = (site: Site) => Expression | undefined;

/**
 * The derivative of a scalar expression over a model by one of its quantities, with rules that take the place of the right ones. Quantities
 * on the way keep their names. Throws NotDifferentiable.
 */
export function differentiate(
  expression: Expression,
  by: string,
  model: Model,
  misrules: readonly Misrule[],
): Expression {
  const site: Site = {
    expression,
    by,
    form: formOf(expression, by, model),
    model,
    derivative: (piece) => differentiate(piece, by, model, misrules),
    varies: (piece) => doesVary(piece, by, model),
  };
  for (const misrule of misrules) {
    const mistaken = misrule(site);
    if (mistaken !== undefined) return mistaken;
  }
  return rightly(site);
}

/** The derivative at a site by the right rule. */
function rightly(site: Site): Expression {
  const { expression, form } = site;
  switch (form.kind) {
    case 'constant':
      return number(0);
    case 'variable':
      return number(1);
    case 'quantity':
      return site.derivative(form.definition);
    case 'sum':
      return sumOf(form.terms.map((term) => signed(term, site.derivative(term.piece))));
    case 'product':
      return product(
        ...form.constants,
        sumOf(form.factors.map((_, i) => productTerm(form.factors, i, site))),
      );
    case 'quotient': {
      const { above, below } = form;
      const top = difference(product(site.derivative(above), below), product(above, site.derivative(below)));
      return quotient(top, squared(below));
    }
    default:
      return outerTimesInner(expression, site);
  }
}

/** The term of the product rule in which the i-th factor is differentiated. */
export function productTerm(factors: readonly Expression[], i: number, site: Site): Expression {
  return product(...factors.map((factor, k) => (k === i ? site.derivative(factor) : factor)));
}

export function sumOf(terms: readonly Expression[]): Expression {
  return terms.reduce(sum, integer(0));
}

/** By the table of derivatives, the pieces of the expression being variables of their own for the moment. */
function outerTimesInner(expression: Expression, site: Site): Expression {
  if (expression.kind !== 'apply' && expression.kind !== 'call') return number(0);
  const terms = expression.operands.flatMap((operand, i) =>
    site.varies(operand) ? [product(outerDerivative(expression, i), site.derivative(operand))] : [],
  );
  return sumOf(terms);
}

type Composite = Extract<Expression, { kind: 'apply' | 'call' }>;

/** A name that no text can contain. */
const OPERAND = '\u0000';

/** The partial derivative of an operation by one of its operands, by the table. Throws NotDifferentiable. */
export function outerDerivative(expression: Composite, i: number, at = expression.operands[i]!): Expression {
  const operands = expression.operands.map((other, k) => (k === i ? symbol(OPERAND) : other));
  return replace(derivative({ ...expression, operands }, OPERAND), OPERAND, at);
}
