import { z } from 'zod';
import { compareExpressions } from '../../equivalence/compare-expressions.ts';
import { PLAIN_SETTING, type Setting } from '../../equivalence/setting.ts';
import { createVocabulary } from '../../language/vocabulary.ts';
import { readAuthored, shapeOf } from '../authored.ts';
import { ExerciseRefused, type Path } from '../complaint.ts';
import { formulaSchema } from '../formula.ts';
import { withValues, type Model } from '../model.ts';
import { chooseKind } from './asking.ts';
import { partFields } from './part-fields.ts';
import type { ComparisonClaim, Question } from './question.ts';

const pairSchema = z.tuple([formulaSchema, formulaSchema]);

const optionSchema = z
  .strictObject({
    label: z.string().min(1).max(200),
    same: pairSchema.optional().describe('right if these two mean the same'),
    differ: pairSchema.optional().describe('right if these two do not mean the same'),
  })
  .refine(
    ({ same, differ }) => (same === undefined) !== (differ === undefined),
    'an option is right either by "same" or by "differ": two formulas',
  );

const schema = z.strictObject({
  ...partFields,
  ask: z.literal('choice'),
  options: z
    .array(optionSchema)
    .min(2)
    .max(12)
    .describe('what there is to choose from, each with what makes it right'),
});

type ChoicePart = z.output<typeof schema>;
type Option = ChoicePart['options'][number];

/** One label of several: the one whose claim holds, by comparing the two formulas that it names. */
export const choice: { schema: typeof schema } & Question<ChoicePart> = {
  schema,
  derive(part, { model, convention, domains, path }) {
    const kind = chooseKind(part.kind, ['choice'], path);
    const setting = { ...PLAIN_SETTING, shapes: model.shapes, domains, vectors: convention.vectors };
    const claims = part.options.map((option, i) =>
      comparisonOf(option, model, setting, [...path, 'options', i]),
    );
    const right = part.options.filter((option, i) => (option.same !== undefined) === claims[i]!.same);
    if (right.length !== 1) {
      const data = { right: right.map(({ label }) => label) };
      throw new ExerciseRefused({ code: 'not-one-choice', path: [...path, 'options'], data });
    }
    const choices = part.options.map(({ label }) => label);
    return {
      reference: { kind, content: right[0]!.label, form: { choices } },
      symbols: [],
      asked: [],
      alsoDefined: [],
      claims,
    };
  },
};

/** Whether the two formulas of an option mean the same, at the values of the inputs that have one. */
function comparisonOf(option: Option, model: Model, setting: Setting, path: Path): ComparisonClaim {
  const vocabulary = createVocabulary({ symbols: model.shapes });
  const [left, right] = (option.same ?? option.differ)!.map((text, i) => {
    const place = [...path, option.same ? 'same' : 'differ', i];
    const formula = withValues(model, readAuthored(text, vocabulary, place, model.bindings));
    shapeOf(formula, model.shapes, place);
    return formula;
  }) as [ComparisonClaim['left'], ComparisonClaim['right']];
  const { verdict } = compareExpressions(left, right, setting);
  if (verdict !== 'correct' && verdict !== 'incorrect')
    throw new ExerciseRefused({ code: 'claim-undecided', path, data: { label: option.label } });
  return { claim: 'comparison', left, right, same: verdict === 'correct' };
}
