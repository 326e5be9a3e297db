import { symbol } from '../language/expression.ts';
import { canonicalName } from '../language/names.ts';
import { modelAt } from '../subjects/questions/asking.ts';
import type { GivenScalar } from '../subjects/given-value.ts';
import { equal, equation } from './line.ts';
import { over, type Solving } from './solving.ts';
import { step, type Step } from './step.ts';

type Point = Readonly<Record<string, GivenScalar>>;

/** The same part at a point, with the step that says so. Nothing changes without a point. */
export function atPoint(
  at: Point | undefined,
  solving: Solving,
): { readonly steps: readonly Step[]; readonly there: Solving } {
  if (!at || Object.keys(at).length === 0) return { steps: [], there: solving };
  const model = modelAt(solving.model, at, []);
  const lines = Object.keys(at).map((key) => {
    const name = canonicalName(key)!;
    return equation(symbol(name), equal(model.inputs.get(name)!.value!));
  });
  return { steps: [step('at', undefined, ...lines)], there: over(solving, model) };
}
