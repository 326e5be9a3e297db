import { substitute, symbolsOf, type Expression } from '../language/expression.ts';
import { isScalar } from '../language/shape.ts';
import { withValues, type Model } from '../subjects/model.ts';
import { carriedNumber } from '../subjects/update/carried-number.ts';

/**
 * The forward pass: the number that each scalar quantity is, one computed from those before it. A quantity that depends on a
 * free variable, or that has no value, is left out.
 */
export function forwardValues(model: Model): ReadonlyMap<string, Expression> {
  const known = new Map<string, Expression>();
  const add = (name: string, formula: Expression | undefined): void => {
    if (!formula || !isScalar(model.shapes.get(name)!)) return;
    const written = substitute(formula, (used) => known.get(used));
    if ([...symbolsOf(written)].some((used) => isScalar(model.shapes.get(used)!))) return;
    const closed = withValues(model, written);
    const value = symbolsOf(closed).size === 0 ? carriedNumber(closed) : undefined;
    if (value) known.set(name, value);
  };
  for (const [name, { value }] of model.inputs) add(name, value);
  for (const [name, definition] of model.definitions) add(name, definition);
  return known;
}
