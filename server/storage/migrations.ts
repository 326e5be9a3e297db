import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { keysAndSubmissions } from './migrations/0001-keys-and-submissions.ts';
import { batches } from './migrations/0002-batches.ts';
import type { Tables } from './tables.ts';

/** In the order in which they are applied. One that has been released is never changed: add another. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-keys-and-submissions': { up: keysAndSubmissions },
  '0002-batches': { up: batches },
};

/**
 * Brings a database to the tables of this version; several processes may try at once.
 * @throws where it cannot, or where a newer version of Nabla has been at work
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
