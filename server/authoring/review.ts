import type { SecondOpinion } from '../../grader/exercise/second-opinion.ts';
import {
  mistakenAnswers,
  prepareVariant,
  publicView,
  referenceText,
  sayComplaint,
  sayWarning,
  warningsOn,
  type MistakenAnswer,
  type PreparedExercise,
} from '../../grader/index.ts';
import { checkPrepared, type CheckedExercise } from '../catalog/check-exercise.ts';
import { loadExercise } from '../catalog/load-exercise.ts';
import type { LocatedComplaint } from '../catalog/source.ts';
import { typesettingFault } from './typesetting.ts';

/** What an author wants to know of a part besides its reference. */
export interface ReviewedPart {
  readonly id: string;
  readonly hints: readonly string[];
  /** Wrong answers that feedback names the mistake of. */
  readonly mistakes: readonly MistakenAnswer[];
}

/** A variant as an example: the answers that a seed gives, or why there is none. */
export type SampledVariant =
  | { readonly seed: number; readonly answers: readonly (readonly [part: string, answer: string])[] }
  | { readonly seed: number; readonly refused: string };

/** A file looked at as a whole: what is wrong with it, or all that follows from it. */
export type Review =
  | { readonly ok: false; readonly complaints: readonly LocatedComplaint[] }
  | {
      readonly ok: true;
      readonly exercise: PreparedExercise;
      readonly check: CheckedExercise;
      readonly parts: ReadonlyMap<string, ReviewedPart>;
      readonly variants: readonly SampledVariant[];
      /** At their places in the file. */
      readonly warnings: readonly LocatedComplaint[];
    };

/** The variants that are shown as examples. */
const SEEDS = [1, 2, 3];

/**
 * Looks at an exercise file with all that its author may want to see.
 * @throws if it cannot be read
 */
export async function reviewExercise(file: string, systems: readonly SecondOpinion[]): Promise<Review> {
  const loading = await loadExercise(file);
  if (!loading.ok) return loading;
  const { exercise, source } = loading;
  const check = await checkPrepared(file, exercise, systems);
  const warnings = warningsOn(exercise, source.data, typesettingFault).map((warning) => ({
    file,
    ...source.place(warning.path),
    message: sayWarning(warning),
  }));
  const variants = exercise.blueprint ? SEEDS.map((seed) => sampled(exercise, seed)) : [];
  return { ok: true, exercise, check, parts: partsOf(exercise), variants, warnings };
}

function partsOf(exercise: PreparedExercise): ReadonlyMap<string, ReviewedPart> {
  const views = publicView(exercise).parts;
  return new Map(
    views.map(({ id, hints }) => [id, { id, hints, mistakes: mistakenAnswers(exercise.parts.get(id)!) }]),
  );
}

function sampled(own: PreparedExercise, seed: number): SampledVariant {
  const variant = prepareVariant(own, seed)!;
  if (!variant.ok) return { seed, refused: sayComplaint(variant.complaint) };
  const parts = [...variant.exercise.parts.values()];
  return { seed, answers: parts.map(({ id, task }) => [id, referenceText(task)] as const) };
}
