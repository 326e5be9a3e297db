import { z } from 'zod';
import { LIMITS } from '../language/limits.ts';

/** A formula as the author of an exercise writes it, in the grammar of answers. YAML reads `2` as a number: that too. */
export const formulaSchema = z
  .union([z.string().min(1).max(LIMITS.length, { abort: true }), z.number().transform(String)], {
    error: 'a formula as text',
  })
  .describe('a formula, in the grammar of answers');
