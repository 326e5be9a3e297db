import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { PreparedExercise } from '../../grader/index.ts';
import { parseExercise } from './load-exercise.ts';
import type { LocatedComplaint } from './source.ts';
import { VariantCache } from './variant-cache.ts';

/** The exercises of a folder, made ready. */
export interface Catalog {
  get(id: string): PreparedExercise | undefined;
  /** The variant for a seed from 1 on; undefined where there is none. */
  variant(exercise: PreparedExercise, seed: number): PreparedExercise | undefined;
  /** The ids of the exercises, without making any of them ready. */
  ids(): readonly string[];
  /** By topic, then by id. */
  list(): readonly PreparedExercise[];
  /** What is wrong with the files that could not be used; the others are in the catalog all the same. */
  readonly complaints: readonly LocatedComplaint[];
}

/**
 * Loads every `<folder>/<topic>/<id>.yaml`. A file with something wrong is left out and complained about; of two with the
 * same id the second is.
 * @throws if the folder cannot be read
 */
export async function loadCatalog(folder: string): Promise<Catalog> {
  const catalog = await openCatalogLazily(folder);
  catalog.list();
  return catalog;
}

/**
 * The same, but each exercise is made ready when it is first asked for, which is sooner done where few are needed. Complaints come
 * then, too: `onComplaint` is told of each.
 * @throws if the folder cannot be read
 */
export async function openCatalogLazily(
  folder: string,
  onComplaint: (complaint: LocatedComplaint) => void = () => {},
): Promise<Catalog> {
  const files = await exerciseFiles(folder);
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return catalogOf(
    files.map((file, i) => ({ file, text: texts[i]! })),
    onComplaint,
  );
}

/** The exercise files below a folder, in order. */
export async function exerciseFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && ENDING.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

const ENDING = /\.ya?ml$/;

/** An exercise file, unread. */
interface Volume {
  readonly file: string;
  readonly text: string;
}

/** The catalog of files, by the ids that their names say, which are those inside: a file with another is refused. */
function catalogOf(volumes: readonly Volume[], onComplaint: (complaint: LocatedComplaint) => void): Catalog {
  const complaints: LocatedComplaint[] = [];
  const complain = (found: readonly LocatedComplaint[]): void => {
    complaints.push(...found);
    found.forEach(onComplaint);
  };
  const unread = new Map<string, Volume>();
  const ready = new Map<string, PreparedExercise>();
  for (const volume of volumes) {
    const id = basename(volume.file).replace(ENDING, '');
    if (unread.has(id)) complain([twice(volume.file, id)]);
    else unread.set(id, volume);
  }
  const order = [...unread.keys()];
  const variants = new VariantCache();

  const read = (id: string, { file, text }: Volume): void => {
    unread.delete(id);
    const loading = parseExercise(file, text);
    if (loading.ok) ready.set(id, loading.exercise);
    else complain(loading.complaints);
  };
  const get = (id: string): PreparedExercise | undefined => {
    const volume = unread.get(id);
    if (volume) read(id, volume);
    return ready.get(id);
  };
  return {
    get,
    variant: (exercise, seed) => variants.get(exercise, seed),
    ids: () => order.filter((id) => unread.has(id) || ready.has(id)),
    list: () => order.flatMap((id) => get(id) ?? []),
    get complaints() {
      return complaints.toSorted((one, other) => (one.file < other.file ? -1 : 1));
    },
  };
}

function twice(file: string, id: string): LocatedComplaint {
  return { file, line: 1, column: 1, message: `id: another file has the id "${id}"` };
}
