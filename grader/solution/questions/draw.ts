import type { DrawnGraph } from '../../answers/drawn-graph.ts';
import { symbol } from '../../language/expression.ts';
import { equal, equation } from '../line.ts';
import type { Solver } from '../solver.ts';
import { step } from '../step.ts';

/** A node for each operation, from the inside out. */
export const solveDraw: Solver<'draw'> = (_asked, { part }) => {
  const { steps } = part.task.reference as DrawnGraph;
  return {
    steps: steps.map(({ name, operation }) =>
      step('node', { name }, equation(symbol(name), equal(operation))),
    ),
  };
};
