import { z } from 'zod';
import { PLAIN_SETTING } from '../../equivalence/setting.ts';
import { evaluateEntries } from '../../graph/evaluate.ts';
import { apply, matrix, symbol } from '../../language/expression.ts';
import { nameLatex } from '../../language/names.ts';
import { ExerciseRefused } from '../complaint.ts';
import { readGivenScalar, scalarSchema } from '../given-value.ts';
import { isValued, sourcesOf, withValues } from '../model.ts';
import { chooseKind, readBy } from './asking.ts';
import { gradientBy } from './gradient-by.ts';
import { bySchema, partFields } from './part-fields.ts';
import type { Question } from './question.ts';

const schema = z.strictObject({
  ...partFields,
  ask: z.literal('update'),
  of: bySchema.describe('the parameters to update: a quantity such as W1'),
  loss: bySchema.default('loss').describe('what is to become smaller'),
  rate: scalarSchema.describe('the learning rate'),
});

type UpdatePart = z.output<typeof schema>;

/** Parameters after one step of gradient descent: θ − η ∂L/∂θ, in the shape of θ whatever the layout of gradients. */
export const update: { schema: typeof schema } & Question<UpdatePart> = {
  schema,
  derive(part, { model, path }) {
    const of = readBy(part.of, model, [...path, 'of']);
    const loss = symbol(readBy(part.loss, model, [...path, 'loss']));
    const rate = readGivenScalar(part.rate, [...path, 'rate'], model.bindings);
    const { names, values, claim } = gradientBy(loss, of, model, path);
    if (!values) {
      const missing = [...sourcesOf(model, loss)].filter((name) => !isValued(model, [name]));
      throw new ExerciseRefused({ code: 'values-missing', path, data: { names: missing } });
    }
    const before = matrix(names.map((row) => row.map((name) => withValues(model, symbol(name)))));
    const step = apply('subtract', before, apply('multiply', rate, matrix(values)));
    const after = evaluateEntries(step, PLAIN_SETTING);
    const single = after.length === 1 && after[0]!.length === 1;
    const kind = chooseKind(part.kind, single ? ['number'] : ['matrix'], path);
    const content = kind === 'number' ? after[0]![0]! : matrix(after);
    return {
      reference: { kind, content },
      symbols: [],
      asked: [of],
      alsoDefined: [],
      claims: [claim, { claim: 'value', of: step, value: content }],
      formula: nameLatex(of),
    };
  },
};
