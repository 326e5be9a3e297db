import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { databaseFile } from './sqlite.ts';

/** A backup cannot be made or put back, for a reason that whoever asks for it can mend. */
export class SnapshotError extends Error {}

/**
 * Copies the embedded database to a file as it is at one moment, while others go on writing. The file appears when it is
 * complete and on the disk.
 * @throws {SnapshotError}
 */
export async function backUp(folder: string, file: string): Promise<void> {
  const source = databaseFile(folder);
  if (!(await exists(source))) throw new SnapshotError(`There is no database in ${folder}.`);
  if (await exists(file)) throw new SnapshotError(`${file} exists; choose another name.`);
  await complete(file, async (unfinished) => {
    const database = new DatabaseSync(source, { readOnly: true, timeout: 5000 });
    try {
      database.prepare('VACUUM INTO ?').run(unfinished);
    } finally {
      database.close();
    }
  });
}

/**
 * Puts a backup in the place of the embedded database.
 * @param replace whether a database that is there may go
 * @throws {SnapshotError}
 */
export async function restore(folder: string, file: string, replace: boolean): Promise<void> {
  check(file);
  const target = databaseFile(folder);
  await mkdir(folder, { recursive: true });
  if (await exists(target)) {
    if (!replace)
      throw new SnapshotError(`There is a database in ${folder}; --replace replaces it for good.`);
    release(target);
  }
  await complete(target, (unfinished) => copyFile(file, unfinished));
}

/** Whether a file is a whole database of Nabla. */
function check(file: string): void {
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      const { integrity_check: found } = database.prepare('PRAGMA integrity_check').get() ?? {};
      database.prepare('SELECT count(*) FROM keys, submissions LIMIT 1');
      if (found === 'ok') return;
    } finally {
      database.close();
    }
  } catch {
    // Not a database, not one of Nabla, or not to be read: said below.
  }
  throw new SnapshotError(`${file} is not a whole backup of Nabla's database.`);
}

/** Takes what is in the write-ahead log into the file, which SQLite does for the only one who has it open. */
function release(target: string): void {
  const database = new DatabaseSync(target);
  try {
    database.exec('PRAGMA journal_mode = DELETE');
  } catch (error) {
    throw new SnapshotError('The database is in use; stop the server first.', { cause: error });
  } finally {
    database.close();
  }
}

/** Writes a file under another name, and gives it its own once it is on the disk. */
async function complete(file: string, write: (unfinished: string) => Promise<void>): Promise<void> {
  const unfinished = `${file}.${process.pid}.unfinished`;
  try {
    await write(unfinished);
    await flush(unfinished);
    await rename(unfinished, file);
    await flush(dirname(file));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new SnapshotError(`${file} cannot be written.`, { cause: error });
  }
}

async function flush(path: string): Promise<void> {
  const handle = await open(path);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
