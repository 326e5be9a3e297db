import { InputError } from '../bulk/input/input-error.ts';
import { SnapshotError } from '../storage/snapshot.ts';
import { UsageError } from './command.ts';
import { type Environment, readStoragePlace } from './settings.ts';

/**
 * The folder of the embedded database.
 * @param instead what does the same for PostgreSQL
 * @throws {UsageError} where the database is PostgreSQL
 */
export function dataFolder(environment: Environment, instead: string): string {
  const place = readStoragePlace(environment);
  if (place.kind === 'sqlite') return place.folder;
  throw new UsageError(`DATABASE_URL is set, and PostgreSQL has its own: ${instead}`);
}

export async function orInputError(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (error instanceof SnapshotError) throw new InputError(error.message, { cause: error });
    throw error;
  }
}
