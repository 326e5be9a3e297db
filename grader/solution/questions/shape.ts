import { readOf } from '../../subjects/questions/asking.ts';
import { shapeSteps } from '../shapes.ts';
import type { Solver } from '../solver.ts';

/** The shapes of the parts, and what follows for the whole. */
export const solveShape: Solver<'shape'> = ({ of }, { model }) => ({
  steps: shapeSteps(readOf(of, model, []), model),
});
