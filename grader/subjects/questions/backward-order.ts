import { z } from 'zod';
import { quantitiesOf } from '../../answers/dependencies.ts';
import { readKnownName } from '../authored.ts';
import { dependenciesOf } from '../model-dependencies.ts';
import { chooseKind } from './asking.ts';
import { partFields } from './part-fields.ts';
import type { Question } from './question.ts';

const schema = z.strictObject({
  ...partFields,
  ask: z.literal('backward-order'),
  of: z.string().optional().describe('where the backward pass starts; by default the output'),
});

type BackwardOrderPart = z.output<typeof schema>;

/** An order in which the backward pass visits a quantity and all that it is built from: any that fits counts. */
export const backwardOrder: { schema: typeof schema } & Question<BackwardOrderPart> = {
  schema,
  derive(part, { model, path }) {
    const kind = chooseKind(part.kind, ['order'], path);
    const of = readKnownName(part.of ?? model.output ?? '', model.definitions, [...path, 'of']);
    const form = dependenciesOf(model, of);
    const inputs = quantitiesOf(form).filter((name) => !form.has(name));
    const content = [...inputs, ...form.keys()].toReversed();
    return {
      reference: { kind, content, form },
      symbols: [],
      asked: [],
      alsoDefined: [],
      claims: [],
    };
  },
};
