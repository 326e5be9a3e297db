import { z } from 'zod';
import { symbol } from '../../language/expression.ts';
import { isScalar } from '../../language/shape.ts';
import { shapeOf } from '../authored.ts';
import { ExerciseRefused } from '../complaint.ts';
import { expand } from '../model.ts';
import { chooseKind, readOf } from './asking.ts';
import { askedName, nameFormula } from './formulas.ts';
import { ofSchema, partFields } from './part-fields.ts';
import type { Question } from './question.ts';

const schema = z.strictObject({
  ...partFields,
  ask: z.literal('expression'),
  of: ofSchema.optional().describe('what to write as a formula of the inputs; by default the output'),
});

type ExpressionPart = z.output<typeof schema>;

/** A quantity as a formula of the inputs alone. */
export const expression: { schema: typeof schema } & Question<ExpressionPart> = {
  schema,
  derive(part, { model, path }) {
    const kind = chooseKind(part.kind, ['expression'], path);
    const of =
      part.of === undefined && model.output ? symbol(model.output) : readOf(part.of ?? '', model, path);
    const content = expand(model, of);
    const found = shapeOf(content, model.shapes, path);
    if (!isScalar(found)) throw new ExerciseRefused({ code: 'not-scalar', path, data: { shape: found } });
    const formula = nameFormula(of);
    return {
      reference: { kind, content },
      symbols: [...model.inputs.keys()],
      asked: askedName(of),
      alsoDefined: [],
      claims: [{ claim: 'steps', of, model, written: content }],
      ...(formula && { formula }),
    };
  },
};
