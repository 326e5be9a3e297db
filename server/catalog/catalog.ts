import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PreparedExercise } from '../../grader/index.ts';
import { loadExercise, type Loading } from './load-exercise.ts';
import type { LocatedComplaint } from './source.ts';

/** The exercises of a folder, made ready. */
export interface Catalog {
  get(id: string): PreparedExercise | undefined;
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
  const loadings = await Promise.all((await exerciseFiles(folder)).map(loadExercise));
  const exercises = new Map<string, PreparedExercise>();
  const complaints: LocatedComplaint[] = [];
  for (const loading of loadings) {
    if (!loading.ok) complaints.push(...loading.complaints);
    else if (exercises.has(loading.exercise.id)) complaints.push(twice(loading));
    else exercises.set(loading.exercise.id, loading.exercise);
  }
  const listed = [...exercises.values()];
  return { get: (id) => exercises.get(id), list: () => listed, complaints };
}

/** The exercise files below a folder, in order. */
export async function exerciseFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

function twice({ file, exercise }: Extract<Loading, { ok: true }>): LocatedComplaint {
  return { file, line: 1, column: 1, message: `id: another file has the id "${exercise.id}"` };
}
