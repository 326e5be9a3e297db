import { z } from 'zod';
import { KIND_NAMES } from '../../answers/content.ts';
import { toleranceSchema } from '../../equivalence/tolerance-schema.ts';
import { formsSchema } from '../../forms/schema.ts';
import { LIMITS } from '../../language/limits.ts';
import { formulaSchema } from '../formula.ts';
import { creditSchema } from './credit-schema.ts';

export const pointsSchema = z.number().positive().max(1000);

export const identifierSchema = z
  .string()
  .regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, 'letters, digits and single hyphens, such as dz-dx')
  .max(64);

const scalarAnswerSchema = z.union([z.string().max(LIMITS.length), z.number(), z.boolean()]);

/** An answer as a student sends it. */
export const answerSchema = z
  .union([scalarAnswerSchema, z.array(z.union([scalarAnswerSchema, z.array(scalarAnswerSchema)]))])
  .describe('an answer as a student would send it: text, or JSON');

/** A wrong answer with what it has wrong: known to feedback alone, never used to grade. */
const erratumSchema = z.strictObject({
  answer: answerSchema.describe('what a source of the exercise says, which is wrong'),
  says: z.string().min(1).max(500).describe('what the slip is, for who answers the same'),
  variants: z
    .boolean()
    .default(true)
    .describe('false where the slip is about the numbers of the catalog and not about those of variants'),
});

/** What every part of an exercise has, whatever it asks. */
export const partFields = {
  id: identifierSchema.describe('how links and bulk files name the part; never change it'),
  prompt: z.string().min(1).optional().describe('what the student reads, with $…$ for formulas'),
  points: pointsSchema.optional().describe('what the part is worth'),
  kind: z.enum(KIND_NAMES).optional().describe('the kind of answer, where the question leaves it open'),
  tolerance: toleranceSchema.optional(),
  form: formsSchema.optional(),
  credit: creditSchema.optional(),
  symbols: z
    .array(z.string())
    .optional()
    .describe('the symbols that the answer may use, where they are not those of the subject'),
  where: z
    .record(z.string(), formulaSchema)
    .optional()
    .describe('quantities that this part defines anew, or leaves open as "free": {f3: sigmoid(a3)}'),
  errata: z.array(erratumSchema).max(16).optional().describe('wrong answers whose slip feedback names'),
};

/** A quantity of the subject by its name, or an expression over such names. */
export const ofSchema = z
  .string()
  .min(1)
  .max(2000)
  .describe('what is asked about: a name, or an expression over names');

export const bySchema = z.string().describe('the quantity to differentiate by');
