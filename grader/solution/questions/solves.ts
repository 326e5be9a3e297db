import { symbol } from '../../language/expression.ts';
import { canonicalName } from '../../language/names.ts';
import type { ComparisonClaim } from '../../subjects/questions/question.ts';
import { atPoint } from '../at-point.ts';
import { computeSteps } from '../compute.ts';
import { equation } from '../line.ts';
import type { Solver } from '../solver.ts';
import { step } from '../step.ts';

/** Point by point: what is computed, and whether it is what it should be; the first that is not decides. */
export const solveSolves: Solver<'solves'> = ({ of, target, at }, solving) => {
  const { part } = solving;
  const [name, wanted] = [canonicalName(of)!, canonicalName(target)!];
  const first = part.claims.findIndex((claim) => !(claim as ComparisonClaim).same);
  const needed = first < 0 ? at : at.slice(0, first + 1);
  const steps = needed.flatMap((point, i) => {
    const { same } = part.claims[i] as ComparisonClaim;
    const { steps: here, there } = atPoint(point, solving);
    const line = equation(symbol(name), [
      { relation: same ? 'equal' : 'different', expression: symbol(wanted) },
    ]);
    return [...here, ...computeSteps([name, wanted], there), step('matches', { name, same }, line)];
  });
  return { steps: [...steps, step('choose', { label: part.task.reference as string })] };
};
