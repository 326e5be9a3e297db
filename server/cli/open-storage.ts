import { InputError } from '../bulk/input/input-error.ts';
import { openStorage, type Storage, type StoragePlace } from '../storage/storage.ts';

/**
 * Opens the storage of the settings.
 * @throws {InputError} where it cannot be opened; the reason is named, never the address, which holds a password
 */
export async function openOwnStorage(place: StoragePlace): Promise<Storage> {
  try {
    return await openStorage(place);
  } catch (error) {
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new InputError(
      place.kind === 'sqlite'
        ? `the database in ${place.folder} cannot be opened (${reason}); set NABLA_DATA to a folder that can be written.`
        : `the database of DATABASE_URL cannot be opened (${reason}).`,
      { cause: error },
    );
  }
}
