import { unwatchFile, watchFile, type Stats } from 'node:fs';

/** Milliseconds between two looks at a file, and those after a change in which an editor may still be writing. */
const LOOK = 100;
const SETTLE = 80;

/** Watches files until it is closed. */
export interface Watching {
  close(): void;
}

/**
 * Tells of each file that was changed, deleted or made again, once it has settled. Files are looked at by name: editors that write a new
 * file and give it the name of the old one are seen, and so are files on shares, which tell nobody of changes.
 */
export function watchFiles(files: readonly string[], onChange: (file: string) => void): Watching {
  const settling = new Map<string, NodeJS.Timeout>();
  const listeners = files.map((file) => {
    const changed = (now: Stats, before: Stats): void => {
      if (isSame(now, before)) return;
      clearTimeout(settling.get(file));
      settling.set(
        file,
        setTimeout(() => onChange(file), SETTLE),
      );
    };
    watchFile(file, { interval: LOOK }, changed);
    return { file, changed };
  });
  return {
    close: () => {
      for (const { file, changed } of listeners) unwatchFile(file, changed);
      for (const timer of settling.values()) clearTimeout(timer);
    },
  };
}

/** Reading a file changes when it was last read, which is no change to its author. */
function isSame(now: Stats, before: Stats): boolean {
  return now.mtimeMs === before.mtimeMs && now.size === before.size && now.ino === before.ino;
}
