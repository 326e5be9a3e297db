import type { Shape } from '../../language/shape.ts';
import { readBy, readOf } from '../../subjects/questions/asking.ts';
import { evaluateShape } from '../../graph/evaluate.ts';
import { PLAIN_SETTING } from '../../equivalence/setting.ts';
import { expand } from '../../subjects/model.ts';
import { atPoint } from '../at-point.ts';
import { derivativeOf } from '../line.ts';
import { differentiated } from '../differentiated.ts';
import type { Solver } from '../solver.ts';
import { step } from '../step.ts';

/** By the rules, or back through what lies between. */
export const solveDerivative: Solver<'derivative'> = (asked, solving) => {
  const { steps, there } = atPoint(asked.at, solving);
  const of = readOf(asked.of, there.model, []);
  const by = readBy(asked.by, there.model, []);
  const layout = asked.layout ?? solving.convention.layout;
  const { task } = solving.part;
  if (task.kind === 'shape') {
    const shapes = {
      of: evaluateShape(expand(there.model, of), { ...PLAIN_SETTING, shapes: there.model.shapes }),
      by: there.model.shapes.get(by)!,
    };
    const line = { kind: 'shape', of: derivativeOf(of, by), shape: task.reference as Shape } as const;
    return { steps: [step('shape-of-derivative', { ...shapes, layout }, line)] };
  }
  const solved = differentiated({ of: [of], by, layout }, there);
  return { ...solved, steps: [...steps, ...solved.steps] };
};
