import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The right to grade the batches of a folder. */
export interface FolderLock {
  readonly release: () => void;
}

/**
 * Takes the right to grade the batches of a folder, which one process has at a time: a second server on the same folder, as there
 * is while one takes over from another, waits. The operating system gives it back when a process ends, however it ends: it is
 * SQLite's lock on a file that holds nothing.
 * @returns undefined where another process has it
 */
export async function lockFolder(folder: string): Promise<FolderLock | undefined> {
  await mkdir(folder, { recursive: true });
  const database = new DatabaseSync(join(folder, 'lock'), { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
    return { release: () => database.close() };
  } catch (error) {
    database.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
}

/** SQLITE_BUSY and SQLITE_LOCKED. */
function isBusy(error: unknown): boolean {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) % 256 : 0;
  return code === 5 || code === 6;
}
