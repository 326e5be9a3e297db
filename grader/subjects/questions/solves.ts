import { z } from 'zod';
import { compareExpressions } from '../../equivalence/compare-expressions.ts';
import { PLAIN_SETTING } from '../../equivalence/setting.ts';
import { symbol } from '../../language/expression.ts';
import { LIMITS } from '../../language/limits.ts';
import { ExerciseRefused, type Path } from '../complaint.ts';
import type { GivenScalar } from '../given-value.ts';
import type { Model } from '../model.ts';
import { chooseKind, modelAt, readBy, scalarAtValues } from './asking.ts';
import { bySchema, partFields } from './part-fields.ts';
import type { ComparisonClaim, Question } from './question.ts';
import { atSchema } from './value.ts';

const schema = z.strictObject({
  ...partFields,
  ask: z.literal('solves'),
  of: bySchema.default('out').describe('what is computed'),
  target: bySchema.default('target').describe('what it should be'),
  at: z.array(atSchema).min(1).max(LIMITS.matrixSide).describe('the inputs that count: [{x_1: 0, x_2: 1}]'),
});

type SolvesPart = z.output<typeof schema>;

/** Whether one quantity equals another at all of the given inputs: yes or no. */
export const solves: { schema: typeof schema } & Question<SolvesPart> = {
  schema,
  derive(part, { model, path }) {
    const kind = chooseKind(part.kind, ['choice'], path);
    const of = readBy(part.of, model, [...path, 'of']);
    const target = readBy(part.target, model, [...path, 'target']);
    const claims = part.at.map((at, i) => comparisonAt(at, of, target, model, [...path, 'at', i]));
    const content = claims.every(({ same }) => same) ? 'yes' : 'no';
    return {
      reference: { kind, content, form: { choices: ['yes', 'no'] } },
      symbols: [],
      asked: [],
      alsoDefined: [],
      claims,
    };
  },
};

function comparisonAt(
  at: Readonly<Record<string, GivenScalar>>,
  of: string,
  target: string,
  model: Model,
  path: Path,
): ComparisonClaim {
  const there = modelAt(model, at, path);
  const left = scalarAtValues(symbol(of), of, there, path);
  const right = scalarAtValues(symbol(target), target, there, path);
  const { verdict } = compareExpressions(left, right, PLAIN_SETTING);
  if (verdict !== 'correct' && verdict !== 'incorrect')
    throw new ExerciseRefused({ code: 'claim-undecided', path, data: { label: of } });
  return { claim: 'comparison', left, right, same: verdict === 'correct' };
}
