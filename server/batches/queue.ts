import type { Storage } from '../storage/storage.ts';

/** What there is to be graded. */
export interface BatchQueue {
  /** Batches that are not finished, by state. */
  readonly batches: Readonly<Partial<Record<string, number>>>;
  /** Their rows that are still to be graded. */
  readonly rows: number;
}

export async function batchQueue({ db }: Storage): Promise<BatchQueue> {
  const states = await db
    .selectFrom('batches')
    .select((batches) => [
      'state',
      batches.fn.count<number>('id').as('count'),
      // PostgreSQL gives a sum of whole numbers as text, for it could be a large one.
      batches.fn.sum<number | string>('total').as('total'),
      batches.fn.sum<number | string>('done').as('done'),
    ])
    .where('finished_at', 'is', null)
    .groupBy('state')
    .execute();
  return {
    batches: Object.fromEntries(states.map(({ state, count }) => [state, count])),
    rows: states.reduce((rows, { total, done }) => rows + Number(total) - Number(done), 0),
  };
}
