import { evaluateAt } from '../../graph/evaluate.ts';
import { derivative, NotDifferentiable } from '../../graph/symbolic.ts';
import { symbol, symbolsOf, type Expression } from '../../language/expression.ts';
import { isScalar } from '../../language/shape.ts';
import { shapeOf } from '../authored.ts';
import { ExerciseRefused, type Path } from '../complaint.ts';
import { expand, isValued, sourcesOf, withValues, type Model } from '../model.ts';
import type { DerivativeClaim } from './question.ts';

/** The derivative of `of` by `by`, by the derivative table, in terms of the inputs and of `by`. */
export function claimDerivative(of: Expression, by: string, model: Model, path: Path): DerivativeClaim {
  const written = expand(model, of, by);
  const shape = shapeOf(written, model.shapes, [...path, 'of']);
  if (!isScalar(shape))
    throw new ExerciseRefused({ code: 'not-scalar', path: [...path, 'of'], data: { shape } });
  const symbolic = differentiate(written, by, path);
  const valued = isValued(model, [...sourcesOf(model, of), by]);
  const at = valued && valuesOf(new Set([...symbolsOf(written), by]), model);
  return { claim: 'derivative', of: written, by, symbolic, ...(at && { at }) };
}

/** The derivative by the derivative table. Throws ExerciseRefused where there is none. */
export function differentiate(expression: Expression, by: string, path: Path): Expression {
  try {
    return derivative(expression, by);
  } catch (error) {
    if (!(error instanceof NotDifferentiable)) throw error;
    throw new ExerciseRefused({ code: 'not-differentiable', path: [...path, 'of'], data: { by } });
  }
}

function valuesOf(names: ReadonlySet<string>, model: Model): ReadonlyMap<string, number> {
  const value = (name: string): number => evaluateAt(withValues(model, symbol(name)), new Map());
  return new Map([...names].map((name) => [name, value(name)]));
}
