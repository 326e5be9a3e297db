import type { z } from 'zod';
import type { Path } from './complaint.ts';
import type { Notation } from './convention.ts';
import type { Model } from './model.ts';
import type { Ask } from './questions/questions.ts';

/** A subject of exercises: what its givens look like, what can be asked of them, and the model that they describe. */
export interface Subject<Givens> {
  readonly schema: z.ZodType<Givens>;
  readonly asks: readonly Ask[];
  /** Throws ExerciseRefused with a path below `path`. */
  model(givens: Givens, notation: Notation, path: Path): Model;
}
