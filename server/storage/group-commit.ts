import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** What is to be written, in a transaction that may be shared. It may run again, in a transaction of its own. */
export type Work<T> = (transaction: Transaction<Tables>) => Promise<T>;

/** Writes; settles once it is committed. */
export type Write = <T>(work: Work<T>) => Promise<T>;

interface Waiting {
  readonly run: (transaction: Transaction<Tables>) => Promise<() => void>;
  readonly reject: (error: unknown) => void;
}

/**
 * Writers of a moment share a transaction and a wait for the disk, which is what a commit costs: those of the same turn of the
 * event loop, and those that come while others are waited for. Where one of them fails nothing is kept, and each runs alone: no
 * writer suffers from another's failure.
 * @param sync waits until what was committed is on the disk
 */
export function groupCommit(db: Kysely<Tables>, sync: () => Promise<void>): Write {
  let waiting: Waiting[] = [];
  let running = false;
  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      await commitTogether(db, group, sync);
    }
    running = false;
  };
  return <T>(work: Work<T>) =>
    new Promise<T>((resolve, reject) => {
      waiting.push({
        run: async (transaction) => {
          const value = await work(transaction);
          return () => resolve(value);
        },
        reject,
      });
      if (running) return;
      running = true;
      setImmediate(() => void run());
    });
}

async function commitTogether(
  db: Kysely<Tables>,
  group: readonly Waiting[],
  sync: () => Promise<void>,
): Promise<void> {
  const settle = await commit(db, group).catch(() => commitEach(db, group));
  try {
    await sync();
    for (const resolve of settle) resolve();
  } catch (error) {
    // They are in the database, but may be gone after a power cut: to be told, and not to be written again.
    for (const { reject } of group) reject(error);
  }
}

/** Gives what tells the writers that they are done. */
function commit(db: Kysely<Tables>, group: readonly Waiting[]): Promise<readonly (() => void)[]> {
  return db.transaction().execute(async (transaction) => {
    const settle: (() => void)[] = [];
    for (const { run } of group) settle.push(await run(transaction));
    return settle;
  });
}

/** The same one by one; those that fail are told. */
async function commitEach(db: Kysely<Tables>, group: readonly Waiting[]): Promise<readonly (() => void)[]> {
  const settle: (() => void)[] = [];
  for (const one of group) {
    try {
      settle.push(...(await commit(db, [one])));
    } catch (error) {
      one.reject(error);
    }
  }
  return settle;
}
