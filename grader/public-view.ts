import type { Kind } from './answers/content.ts';
import type { VisibleForm } from './answers/kind.ts';
import { visibleForm } from './answers/kinds.ts';
import type { RequiredForm } from './forms/form.ts';
import type { PreparedExercise, ShownGiven } from './exercise/prepared.ts';
import { publicHints } from './public-hints.ts';

/** A part as a student may see it. */
export interface PublicPart extends VisibleForm {
  readonly id: string;
  readonly kind: Kind;
  readonly prompt: string;
  readonly points: number;
  /** The forms that a right answer has to be in. */
  readonly form?: readonly RequiredForm[];
  /** The symbols that a formula may use. */
  readonly symbols: readonly string[];
  /** Each says a little more than the one before, and none gives an answer away. */
  readonly hints: readonly string[];
}

/** An exercise as a student may see it: nothing from which a reference can be had. */
export interface PublicExercise {
  readonly id: string;
  readonly title: string;
  readonly topic: string;
  readonly statement: string;
  readonly givens: readonly ShownGiven[];
  readonly hints: readonly string[];
  readonly revision: string;
  readonly seed: number;
  /** Whether other seeds give other givens. */
  readonly variants: boolean;
  readonly points: number;
  readonly parts: readonly PublicPart[];
}

/** What a student may see; each field is named here, so that a new one is not served by accident. */
export function publicView(exercise: PreparedExercise): PublicExercise {
  const { id, title, topic, statement, givens, hints, revision, seed, points } = exercise;
  const variants = exercise.blueprint !== undefined;
  const parts = [...exercise.parts.values()].map((part) => ({
    id: part.id,
    kind: part.task.kind,
    prompt: part.prompt,
    points: part.points,
    symbols: part.symbols,
    hints: publicHints(exercise, part),
    ...(part.task.requires && { form: part.task.requires }),
    ...visibleForm(part.task.kind, part.task.form),
  }));
  return { id, title, topic, statement, givens, hints, revision, seed, variants, points, parts };
}
