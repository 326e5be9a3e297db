import { z } from 'zod';
import { KIND_NAMES } from '../../answers/content.ts';

/** How near a decimal has to come. */
export const toleranceSchema = z.strictObject({
  digits: z.int().min(1).max(15).default(3).describe('significant digits that a decimal has to have right'),
  allForms: z
    .boolean()
    .default(false)
    .describe('whether exact forms such as 9/10 may be rounded too; by default they count exactly'),
});

export const pointsSchema = z.number().positive().max(1000);

export const identifierSchema = z
  .string()
  .regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, 'letters, digits and single hyphens, such as dz-dx')
  .max(64);

/** What every part of an exercise has, whatever it asks. */
export const partFields = {
  id: identifierSchema.describe('how links and bulk files name the part; never change it'),
  prompt: z.string().min(1).optional().describe('what the student reads, with $…$ for formulas'),
  points: pointsSchema.optional().describe('what the part is worth'),
  kind: z.enum(KIND_NAMES).optional().describe('the kind of answer, where the question leaves it open'),
  tolerance: toleranceSchema.optional(),
  symbols: z
    .array(z.string())
    .optional()
    .describe('the symbols that the answer may use, where they are not those of the subject'),
};

/** A quantity of the subject by its name, or an expression over such names. */
export const ofSchema = z
  .string()
  .min(1)
  .max(2000)
  .describe('what is asked about: a name, or an expression over names');

export const bySchema = z.string().describe('the quantity to differentiate by');
