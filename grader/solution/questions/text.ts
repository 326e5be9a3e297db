import type { Solver } from '../solver.ts';
import { step } from '../step.ts';

/** What a person looks for. */
export const solveText: Solver<'text'> = ({ rubric }) => ({
  steps: rubric.map((says) => step('rubric', { says })),
});
