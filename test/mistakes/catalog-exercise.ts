import { fileURLToPath } from 'node:url';
import type { PreparedExercise } from '../../grader/index.ts';
import { loadCatalog } from '../../server/catalog/catalog.ts';

const catalog = await loadCatalog(fileURLToPath(new URL('../../exercises', import.meta.url)));

/** An exercise of the catalog, made ready. */
export function catalogExercise(id: string): PreparedExercise {
  const exercise = catalog.get(id);
  if (exercise === undefined) throw new RangeError(`No exercise ${id}`);
  return exercise;
}

/** The ids of the exercises that come in variants. */
export function exercisesWithVariants(): readonly string[] {
  return catalog
    .list()
    .filter(({ blueprint }) => blueprint !== undefined)
    .map(({ id }) => id);
}
