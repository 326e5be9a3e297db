import { NOT_DEFINED } from '../../answers/content.ts';
import { symbol } from '../../language/expression.ts';
import { readOf } from '../../subjects/questions/asking.ts';
import { atPoint } from '../at-point.ts';
import { computeSteps } from '../compute.ts';
import { valueLine } from '../forward.ts';
import { equal, equation } from '../line.ts';
import { shapeSteps } from '../shapes.ts';
import type { Solver } from '../solver.ts';
import { step } from '../step.ts';
import { symbolsOf } from '../../language/expression.ts';
import { viewOf } from '../views.ts';

/** What is computed on the way, and then the expression with the values in it. */
export const solveValue: Solver<'value'> = ({ of, at }, solving) => {
  const { steps, there } = atPoint(at, solving);
  const expression = readOf(of, there.model, []);
  if (solving.part.task.reference === NOT_DEFINED)
    return { steps: [...steps, ...shapeSteps(expression, there.model)] };
  if (expression.kind !== 'symbol') {
    const computed = computeSteps(symbolsOf(expression), there);
    const isGathered = expression.kind === 'matrix' && computed.length > 0;
    const line = valueLine(expression, expression, there);
    return { steps: [...steps, ...computed, step(isGathered ? 'gather' : 'evaluate', undefined, line)] };
  }
  const { name } = expression;
  const value = there.values(name)!;
  if (there.model.inputs.has(name) || isGivenView(name, there.model))
    return {
      steps: [
        ...steps,
        step('given', { name }, equation(symbol(name), equal(value), there.model.shapes.get(name))),
      ],
    };
  const computed = computeSteps([name], there);
  const isLast = computed.some((one) => one.code === 'forward' && one.data.name === name);
  if (isLast) return { steps: [...steps, ...computed] };
  const last = step(
    'forward',
    { name },
    valueLine(symbol(name), there.model.definitions.get(name)!, there, name),
  );
  return { steps: [...steps, ...computed, last] };
};

function isGivenView(name: string, model: Parameters<typeof viewOf>[1]): boolean {
  return (
    viewOf(name, model)
      ?.entries.flat()
      .every((entry) => model.inputs.has(entry)) ?? false
  );
}
