import { derivative, NotDifferentiable } from '../graph/symbolic.ts';
import { symbolsOf, substitute, type Expression } from '../language/expression.ts';
import { withValues, type Model } from '../subjects/model.ts';
import { evaluateAt } from '../graph/evaluate.ts';
import { isScalar } from '../language/shape.ts';

/** The derivative of a definition by a name in it, by the derivative table; undefined where there is none, or of a tensor. */
export function localDerivative(definition: Expression, by: string, model: Model): Expression | undefined {
  const names = [by, ...symbolsOf(definition)];
  if (!names.every((name) => isScalar(model.shapes.get(name)!))) return undefined;
  try {
    return derivative(definition, by);
  } catch (error) {
    if (error instanceof NotDifferentiable) return undefined;
    throw error;
  }
}

/** A formula at the values of the forward pass; NaN at a kink, or where a value is missing. */
export function valueAt(formula: Expression, values: ReadonlyMap<string, Expression>, model: Model): number {
  const written = substitute(formula, (name) => values.get(name));
  return symbolsOf(written).size > 0 ? NaN : evaluateAt(withValues(model, written), new Map());
}
