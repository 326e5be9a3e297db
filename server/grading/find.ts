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
  const ids = catalog.list().map((exercise) => exercise.id);
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

/** Exercises have no variants: only their givens as they stand. @throws {Fault} no-variants */
export function checkSeed(exercise: PreparedExercise, seed: number | undefined, pointer: string): void {
  if (seed === undefined || seed === 0) return;
  throw new Fault('no-variants', { exercise: exercise.id, seed }, [
    place(pointer, 'no-variants', 'Leave the seed out or send 0.', undefined),
  ]);
}

function place(pointer: string, code: string, message: string, suggestion: string | undefined): FaultPlace {
  return { pointer, code, message, ...(suggestion === undefined ? {} : { suggestion }) };
}
