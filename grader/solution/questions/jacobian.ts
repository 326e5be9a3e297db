import { readBy, readOf } from '../../subjects/questions/asking.ts';
import { atPoint } from '../at-point.ts';
import { differentiated } from '../differentiated.ts';
import type { Solver } from '../solver.ts';

/** The derivatives of each function by each variable, put into a matrix. */
export const solveJacobian: Solver<'jacobian'> = (asked, solving) => {
  const { steps, there } = atPoint(asked.at, solving);
  const of = asked.of.map((text) => readOf(text, there.model, []));
  const by = asked.by.map((name) => readBy(name, there.model, []));
  const solved = differentiated({ of, by, layout: asked.layout ?? solving.convention.layout }, there);
  return { ...solved, steps: [...steps, ...solved.steps] };
};
