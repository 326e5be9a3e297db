import { compareExpressions } from '../../equivalence/compare-expressions.ts';
import { PLAIN_SETTING, type Setting } from '../../equivalence/setting.ts';
import type { Witness } from '../../equivalence/verdict.ts';
import type { ComparisonClaim } from '../../subjects/questions/question.ts';
import { equation } from '../line.ts';
import type { Solver } from '../solver.ts';
import { step } from '../step.ts';

/** Option by option: the two formulas that it compares, and a point at which they differ, if they do. */
export const solveChoice: Solver<'choice'> = ({ options }, { part, model, convention }) => {
  const setting: Setting = {
    ...PLAIN_SETTING,
    shapes: model.shapes,
    domains: part.task.setting.domains,
    vectors: convention.vectors,
  };
  const compared = options.map((option, i) => {
    const { left, right, same } = part.claims[i] as ComparisonClaim;
    const at = same ? undefined : pointOfDifference({ left, right }, setting);
    const line = equation(left, [{ relation: same ? 'equal' : 'different', expression: right }]);
    const holds = (option.same !== undefined) === same;
    return step('option', { label: option.label, holds, same, ...(at && { at }) }, line);
  });
  return { steps: [...compared, step('choose', { label: part.task.reference as string })] };
};

function pointOfDifference(
  { left, right }: Pick<ComparisonClaim, 'left' | 'right'>,
  setting: Setting,
): Witness['at'] | undefined {
  const judgement = compareExpressions(left, right, setting);
  return 'witness' in judgement ? judgement.witness?.at : undefined;
}
