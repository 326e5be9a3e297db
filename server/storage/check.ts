import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Whether the storage can be used: all of it, only for reading, or not at all. */
export type StorageState = 'ok' | 'not-writable' | 'unreachable';

/** Milliseconds that the database has to answer. */
const DEADLINE = 2_000;
/** Milliseconds for which an answer holds: whoever asks often does not ask the database as often. */
const HOLDS = 1_000;

/** Asks the database for its state. @param failing whether the last write failed */
export function checkOf(db: Kysely<Tables>, failing: () => boolean): () => Promise<StorageState> {
  let asked: Promise<boolean> | undefined;
  let askedAt = 0;
  return async () => {
    if (asked === undefined || performance.now() - askedAt > HOLDS) {
      askedAt = performance.now();
      asked = answers(db);
    }
    if (!(await asked)) return 'unreachable';
    return failing() ? 'not-writable' : 'ok';
  };
}

function answers(db: Kysely<Tables>): Promise<boolean> {
  const reading = db.selectFrom('keys').select('id').limit(1).execute();
  const answered = reading.then(
    () => true,
    () => false,
  );
  return Promise.race([answered, after(DEADLINE)]);
}

function after(milliseconds: number): Promise<false> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, false).unref());
}
