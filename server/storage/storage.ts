import type { Kysely } from 'kysely';
import { checkOf, type StorageState } from './check.ts';
import { isStorageFailure } from './failure.ts';
import { groupCommit, type Write } from './group-commit.ts';
import { migrate } from './migrations.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';
import type { Tables } from './tables.ts';

/** Where to store: a folder for the embedded database, or the address of a PostgreSQL database. */
export type StoragePlace =
  | { readonly kind: 'sqlite'; readonly folder: string }
  | { readonly kind: 'postgres'; readonly url: string };

/** Milliseconds after a failed write for which writing is held to fail; then requests may try it again. */
const FAILING_FOR = 10_000;

/** What is stored for good. */
export interface Storage {
  /** For reading. */
  readonly db: Kysely<Tables>;
  readonly write: Write;
  /** Writes that are under way. */
  readonly waiting: () => number;
  /** Whether it can be used now. */
  readonly check: () => Promise<StorageState>;
  /** Waits for the writes under way, and takes no more. It may be called again. */
  readonly close: () => Promise<void>;
}

/**
 * Opens the storage and brings it to the tables of this version.
 * @throws what the database throws
 */
export async function openStorage(place: StoragePlace): Promise<Storage> {
  const { db, commit, close } = place.kind === 'sqlite' ? await embedded(place.folder) : postgres(place.url);
  try {
    await migrate(db);
  } catch (error) {
    await close();
    throw error;
  }
  const { write, waiting, failing, settled } = counted(commit);
  let closing: Promise<void> | undefined;
  return {
    db,
    write,
    waiting,
    check: checkOf(db, failing),
    close: () => (closing ??= settled().then(close)),
  };
}

interface Opened {
  readonly db: Kysely<Tables>;
  readonly commit: Write;
  readonly close: () => Promise<void>;
}

async function embedded(folder: string): Promise<Opened> {
  const { db, sync, close } = await openSqlite(folder);
  return { db, commit: groupCommit(db, sync), close };
}

/** PostgreSQL makes writers of a moment share a wait for the disk by itself, each on its own connection. */
function postgres(url: string): Opened {
  const db = openPostgres(url);
  return { db, commit: (work) => db.transaction().execute(work), close: () => db.destroy() };
}

interface Counted {
  readonly write: Write;
  readonly waiting: () => number;
  /** Whether writing failed a moment ago, and nothing has been written since. */
  readonly failing: () => boolean;
  readonly settled: () => Promise<unknown>;
}

/** Knows which writes are under way, and whether the last one failed. */
function counted(write: Write): Counted {
  const underWay = new Set<Promise<unknown>>();
  let failedAt = Number.NEGATIVE_INFINITY;
  const watched: Write = async (work) => {
    try {
      const value = await write(work);
      failedAt = Number.NEGATIVE_INFINITY;
      return value;
    } catch (error) {
      if (isStorageFailure(error)) failedAt = performance.now();
      throw error;
    }
  };
  return {
    write: (work) => {
      const writing = watched(work).finally(() => underWay.delete(writing));
      underWay.add(writing);
      return writing;
    },
    waiting: () => underWay.size,
    failing: () => performance.now() - failedAt < FAILING_FOR,
    settled: () => Promise.allSettled(underWay),
  };
}
