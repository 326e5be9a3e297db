import type { PreparedExercise } from '../../grader/index.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { Fault, type FaultPlace } from '../faults/fault.ts';
import { nearestName } from '../../grader/language/nearest-name.ts';

/**
 * The exercise of an id.
 * @param pointer where in the request the id stands
 * @throws {Fault} exercise-not-found, with the nearest id
 */
export function findExercise(catalog: Catalog, id: string, pointer: string): PreparedExercise {
  const found = catalog.get(id);
  if (found !== undefined) return found;
  const ids = catalog.ids();
  throw new Fault('exercise-not-found', { id: JSON.stringify(id) }, [
    place(pointer, 'exercise-not-found', 'There is no exercise with this id.', nearestName(id, ids)),
  ]);
}

/** The fault of naming a part that the exercise does not have, with the nearest part. */
export function unknownPart(exercise: PreparedExercise, part: string, pointer: string): Fault {
  return new Fault('unknown-part', { exercise: exercise.id, part: JSON.stringify(part) }, [
    place(
      pointer,
      'unknown-part',
      'The exercise has no such part.',
      nearestName(part, exercise.parts.keys()),
    ),
  ]);
}

/** Where in a request the id of an exercise and the seed stand. */
interface Pointers {
  readonly exercise: string;
  readonly seed: string;
}

/**
 * The variant of an exercise; without a seed, or with 0, the exercise as the catalog has it.
 * @throws {Fault} exercise-not-found, no-variants, variant-not-found
 */
export function findVariant(
  catalog: Catalog,
  id: string,
  seed: number | undefined,
  pointers: Pointers,
): PreparedExercise {
  const exercise = findExercise(catalog, id, pointers.exercise);
  if (seed === undefined || seed === 0) return exercise;
  const variant = catalog.variant(exercise, seed);
  if (variant) return variant;
  const [code, message] = exercise.blueprint
    ? (['variant-not-found', 'Take another seed.'] as const)
    : (['no-variants', 'Leave the seed out or send 0.'] as const);
  const told = place(pointers.seed, code, message, undefined);
  throw new Fault(code, { exercise: exercise.id, seed }, [told]);
}

function place(pointer: string, code: string, message: string, suggestion: string | undefined): FaultPlace {
  return { pointer, code, message, ...(suggestion === undefined ? {} : { suggestion }) };
}
