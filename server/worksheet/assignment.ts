import type { PreparedExercise } from '../../grader/index.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { findExercise, findVariant } from '../grading/find.ts';
import type { Learner } from './learner.ts';
import { seedOfLearner } from './seeds.ts';

/** An exercise of a sheet; with a seed, everyone gets that variant. */
export interface Item {
  readonly id: string;
  readonly seed?: number;
}

/** Where the seeds of a sheet come from. */
export interface SeedSource {
  /** The first learner's seed; each further learner has the next. Without it they are worked out from the learner's id. */
  readonly from?: number | undefined;
}

/** So many seeds are tried for a learner; nearly always the first gives a variant. */
const MOST_ATTEMPTS = 20;

/**
 * The exercises on the sheet of a learner, who is the `i`-th; of no learner in particular where there is none.
 * @throws {Fault} exercise-not-found, no-variants, variant-not-found
 */
export function exercisesOf(
  items: readonly Item[],
  learner: Learner | undefined,
  i: number,
  { from }: SeedSource,
  catalog: Catalog,
): readonly PreparedExercise[] {
  return items.map(({ id, seed }) => {
    const own = findExercise(catalog, id, 'ID');
    const find = (wanted: number): PreparedExercise =>
      findVariant(catalog, id, wanted, { exercise: 'ID', seed: 'the seed' });
    if (seed !== undefined) return find(seed);
    if (!own.blueprint) return own;
    if (from !== undefined) return find(from + i);
    return learner ? variantOfLearner(learner, own, catalog) : own;
  });
}

function variantOfLearner({ id }: Learner, own: PreparedExercise, catalog: Catalog): PreparedExercise {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const variant = catalog.variant(own, seedOfLearner(id, own.id, attempt));
    if (variant) return variant;
  }
  return findVariant(catalog, own.id, seedOfLearner(id, own.id, 0), { exercise: 'ID', seed: 'the seed' });
}
