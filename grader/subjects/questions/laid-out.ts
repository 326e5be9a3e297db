import { matrix, type Expression } from '../../language/expression.ts';
import type { Convention } from '../convention.ts';

/**
 * Derivatives, a row a function and a column a variable, as the layout has them: so in numerator layout, transposed in
 * denominator layout (the gradient of a scalar is then a column).
 */
export function laidOut(
  derivatives: readonly (readonly Expression[])[],
  layout: Convention['layout'],
): Expression {
  if (layout === 'numerator') return matrix(derivatives);
  return matrix(derivatives[0]!.map((_, variable) => derivatives.map((row) => row[variable]!)));
}
