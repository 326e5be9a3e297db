import { z } from 'zod';

const shareSchema = z.number().min(0).max(1);

/**
 * What answers earn that are not right: shares of the points, by what feedback says of them (`fewer-digits`, `other-layout`), and by entry. The
 * largest one that fits counts.
 */
export const creditSchema = z
  .union(
    [
      z.literal('entries').describe('of a matrix or table, the share of its entries that are right'),
      z.record(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), shareSchema),
    ],
    { error: '"entries", or shares between 0 and 1 by code, as {fewer-digits: 0.8, entries: 1}' },
  )
  .describe(
    'the share of the points for answers that are not right, by the code of the feedback: {other-layout: 0.5}; `entries` stands for the share of entries that are right',
  );

export type CreditData = z.output<typeof creditSchema>;

/** Shares by code. */
export type Credit = Readonly<Record<string, number>>;

/** The shares that an author means. */
export function creditOf(written: CreditData | undefined): Credit {
  return written === 'entries' ? { entries: 1 } : (written ?? {});
}
