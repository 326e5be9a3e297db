import { isClash, shapeOrClash } from '../../answers/shape-or-clash.ts';
import { z } from 'zod';
import { NOT_DEFINED } from '../../answers/content.ts';
import { PLAIN_SETTING } from '../../equivalence/setting.ts';
import { expand } from '../model.ts';
import { chooseKind, readOf } from './asking.ts';
import { nameFormula } from './formulas.ts';
import { ofSchema, partFields } from './part-fields.ts';
import type { Question } from './question.ts';

const schema = z.strictObject({ ...partFields, ask: z.literal('shape'), of: ofSchema });

type ShapePart = z.output<typeof schema>;

/** Rows and columns of a quantity, or that it does not exist. */
export const shape: { schema: typeof schema } & Question<ShapePart> = {
  schema,
  derive(part, { model, path }) {
    const kind = chooseKind(part.kind, ['shape'], path);
    const of = readOf(part.of, model, path);
    const formula = nameFormula(of);
    const written = expand(model, of);
    const known = shapeOrClash(written, { ...PLAIN_SETTING, shapes: model.shapes });
    const found = isClash(known) ? NOT_DEFINED : known;
    return {
      reference: { kind, content: found },
      symbols: [],
      asked: [],
      alsoDefined: [],
      claims: [{ claim: 'shape', of: written, shapes: model.shapes, found }],
      ...(formula && { formula }),
    };
  },
};
