import { access, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** The endings of what is not complete: files that are being received. */
const UNFINISHED = '.unfinished';

/** The files of batches, a folder each below the data folder. */
export interface BatchFiles {
  /** Where the files of all batches are. */
  readonly folder: string;
  /** The rows, unpacked. */
  readonly rowsOf: (id: string) => string;
  /** The results so far, as NDJSON. */
  readonly resultsOf: (id: string) => string;
  /** Makes a folder for a batch that is being received; gives where its rows are to be written. */
  readonly begin: (id: string) => Promise<string>;
  /** Gives the rows that have been written their place, for good. */
  readonly complete: (id: string) => Promise<void>;
  /** Whether a file is on this machine. */
  readonly has: (path: string) => Promise<boolean>;
  /** Removes the rows, once nobody needs them any more. */
  readonly dropRows: (id: string) => Promise<void>;
  /** Removes all of a batch, received or not. */
  readonly remove: (id: string) => Promise<void>;
  /** Ids of which there is anything. */
  readonly ids: () => Promise<readonly string[]>;
}

export function batchFiles(dataFolder: string): BatchFiles {
  const folder = join(dataFolder, 'batches');
  const place = (id: string, ...names: readonly string[]): string => join(folder, id, ...names);
  const begun = (id: string): string => place(`${id}${UNFINISHED}`);
  return {
    folder,
    rowsOf: (id) => place(id, 'rows'),
    resultsOf: (id) => place(id, 'results.ndjson'),
    async begin(id) {
      await mkdir(begun(id), { recursive: true });
      return join(begun(id), 'rows');
    },
    async complete(id) {
      await flush(join(begun(id), 'rows'));
      await flush(begun(id));
      await rename(begun(id), place(id));
      await flush(folder);
    },
    has: (path) =>
      access(path).then(
        () => true,
        () => false,
      ),
    dropRows: (id) => rm(place(id, 'rows'), { force: true }),
    async remove(id) {
      for (const each of [place(id), begun(id)]) await rm(each, { recursive: true, force: true });
    },
    async ids() {
      const names = await readdir(folder).catch(() => []);
      return names.map((name) => name.replace(UNFINISHED, ''));
    },
  };
}

async function flush(path: string): Promise<void> {
  const handle = await open(path);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
