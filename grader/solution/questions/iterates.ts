import { canonicalName } from '../../language/names.ts';
import { matrix, symbol, type Expression } from '../../language/expression.ts';
import { iterateOf, successorOf } from '../../subjects/update/names.ts';
import { computeSteps } from '../compute.ts';
import { equation } from '../line.ts';
import type { Solver } from '../solver.ts';
import { step } from '../step.ts';
import { valueSides } from '../written-number.ts';
import { expandSteps } from './expression.ts';

/** The rule as a formula, then one step after the other with the values of the step before. */
export const solveIterates: Solver<'iterates'> = ({ of }, solving) => {
  const names = of.map((name) => canonicalName(name)!);
  const rule = names.flatMap(
    (name) => expandSteps(symbol(successorOf(name)), solving, [...solving.model.inputs.keys()]).steps,
  );
  const { rows } = solving.part.task.reference as Expression & { kind: 'matrix' };
  const last = names.flatMap((name) => iterateOf(name, rows.length) ?? []);
  const lines = rows.map((row, i) => {
    const head = matrix([names.map((name) => symbol(iterateOf(name, i + 1)!))]);
    return step('row', { row: i + 1 }, equation(head, valueSides(matrix([row]), solving.style)));
  });
  return { steps: [...rule, ...computeSteps(last, solving), ...lines] };
};
