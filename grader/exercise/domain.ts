import { z } from 'zod';
import { REALS, type Domain } from '../equivalence/setting.ts';

/** The values that a symbol may take, between bounds that it does not reach. */
export const domainSchema = z
  .strictObject({
    above: z.number().optional().describe('the symbol is greater than this'),
    below: z.number().optional().describe('the symbol is less than this'),
    whole: z.boolean().optional().describe('whole numbers only'),
  })
  .refine(
    (domain) => (domain.above ?? -Infinity) < (domain.below ?? Infinity),
    '"above" has to be less than "below"',
  );

/** The domain that the author wrote; what is left out does not restrict it. */
export function readDomain(written: z.output<typeof domainSchema>): Domain {
  return {
    above: written.above ?? REALS.above,
    below: written.below ?? REALS.below,
    whole: written.whole ?? REALS.whole,
  };
}
