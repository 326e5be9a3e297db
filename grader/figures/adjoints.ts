import { symbolsOf, type Expression } from '../language/expression.ts';
import type { Model } from '../subjects/model.ts';
import { localDerivative, valueAt } from './local-derivative.ts';

/**
 * The backward pass: the derivative of `root` by each quantity it is computed from, at the values of the forward pass. What each
 * passes on to one it is computed from is its own, times the local derivative. NaN where a local derivative has no value.
 */
export function adjointsOf(
  root: string,
  model: Model,
  values: ReadonlyMap<string, Expression>,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, number> {
  const adjoints = new Map([[root, 1]]);
  for (const [name, definition] of [...model.definitions].toReversed()) {
    const seed = adjoints.get(name);
    if (seed === undefined) continue;
    for (const used of symbolsOf(definition)) {
      if (!isWanted(used)) continue;
      const local = localDerivative(definition, used, model);
      const slope = local ? valueAt(local, values, model) : NaN;
      adjoints.set(used, (adjoints.get(used) ?? 0) + seed * slope);
    }
  }
  return adjoints;
}
