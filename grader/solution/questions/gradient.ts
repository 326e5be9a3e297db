import type { Shape } from '../../language/shape.ts';
import { SCALAR } from '../../language/shape.ts';
import { readBy, readOf } from '../../subjects/questions/asking.ts';
import { atPoint } from '../at-point.ts';
import { differentiated } from '../differentiated.ts';
import { derivativeOf } from '../line.ts';
import type { Solver } from '../solver.ts';
import { step } from '../step.ts';

/** The derivatives by all entries of a quantity, or by several. */
export const solveGradient: Solver<'gradient'> = (asked, solving) => {
  const { steps, there } = atPoint(asked.at, solving);
  const of = readOf(asked.of, there.model, []);
  const by =
    typeof asked.by === 'string'
      ? readBy(asked.by, there.model, [])
      : asked.by.map((name) => readBy(name, there.model, []));
  const { layout } = solving.convention;
  const { task } = solving.part;
  if (task.kind === 'shape') {
    const shapes = { of: SCALAR, by: there.model.shapes.get(by as string)! };
    const line = { kind: 'shape', of: derivativeOf(of, by), shape: task.reference as Shape } as const;
    return { steps: [step('shape-of-derivative', { ...shapes, layout }, line)] };
  }
  const solved = differentiated({ of: [of], by, layout }, there);
  return { ...solved, steps: [...steps, ...solved.steps] };
};
