import type { Dependencies } from '../../answers/dependencies.ts';
import type { Solver } from '../solver.ts';
import { step } from '../step.ts';

/** Each quantity after all that are computed from it. */
export const solveBackwardOrder: Solver<'backward-order'> = (_asked, { part }) => {
  const order = part.task.reference as readonly string[];
  const dependencies = part.task.form as Dependencies;
  return {
    steps: order.map((name) =>
      step('visit', { name, after: order.filter((user) => dependencies.get(user)?.has(name)) }),
    ),
  };
};
