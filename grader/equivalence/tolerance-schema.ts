import { z } from 'zod';
import { DEFAULT_TOLERANCE, hasMargin } from './setting.ts';

const marginSchema = z.number().positive().max(1e12);

/** How near a number has to come: to significant digits, or within a margin. */
export const toleranceSchema = z
  .strictObject({
    digits: z
      .int()
      .min(1)
      .max(15)
      .exactOptional()
      .describe('significant digits that a decimal has to have right; 3 where no margin is given'),
    absolute: marginSchema
      .exactOptional()
      .describe('instead of digits: how far a number may be from the right one'),
    relative: marginSchema
      .exactOptional()
      .describe('instead of digits: the same as a share of the right one; either margin is enough'),
    allForms: z
      .boolean()
      .default(DEFAULT_TOLERANCE.allForms)
      .describe('whether exact forms such as 9/10 may be rounded too; by default they count exactly'),
  })
  .refine(
    (tolerance) => tolerance.digits === undefined || !hasMargin(tolerance),
    'give digits, or a margin (absolute, relative), but not both',
  )
  .transform((tolerance) => ({ ...tolerance, digits: tolerance.digits ?? DEFAULT_TOLERANCE.digits }));
