import { z } from 'zod';
import { LIMITS } from '../../language/limits.ts';
import { chooseKind } from './asking.ts';
import { partFields } from './part-fields.ts';
import type { Question } from './question.ts';

const limitSchema = z.int().min(1).max(LIMITS.length).optional();

const schema = z.strictObject({
  ...partFields,
  ask: z.literal('text'),
  prompt: z.string().min(1).describe('what the student reads, with $…$ for formulas'),
  rubric: z.array(z.string().min(1)).min(1).max(16).describe('what a person looks for; students see it'),
  limits: z
    .strictObject({
      sentences: limitSchema,
      words: limitSchema,
      characters: limitSchema.unwrap().default(LIMITS.length),
    })
    .prefault({})
    .describe('how long the text may be'),
});

type TextPart = z.output<typeof schema>;

/** A few sentences, which a person grades. */
export const text: { schema: typeof schema } & Question<TextPart> = {
  schema,
  derive({ kind: wanted, rubric, limits: { sentences, words, characters } }, { path }) {
    const limits = {
      characters,
      ...(words !== undefined && { words }),
      ...(sentences !== undefined && { sentences }),
    };
    return {
      reference: {
        kind: chooseKind(wanted, ['text'], path),
        content: rubric.join('; '),
        form: { rubric, limits },
      },
      symbols: [],
      asked: [],
      alsoDefined: [],
      claims: [],
    };
  },
};
