import type { Kind } from '../answers/content.ts';
import type { VisibleForm } from '../answers/kind.ts';
import { visibleForm } from '../answers/kinds.ts';
import type { PreparedExercise, ShownGiven } from './prepared.ts';

/** A part as a student may see it. */
export interface PublicPart extends VisibleForm {
  readonly id: string;
  readonly kind: Kind;
  readonly prompt: string;
  readonly points: number;
  /** The symbols that a formula may use. */
  readonly symbols: readonly string[];
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
  readonly points: number;
  readonly parts: readonly PublicPart[];
}

/** What a student may see; each field is named here, so that a new one is not served by accident. */
export function publicView(exercise: PreparedExercise, seed = 0): PublicExercise {
  const { id, title, topic, statement, givens, hints, revision, points } = exercise;
  const parts = [...exercise.parts.values()].map((part) => ({
    id: part.id,
    kind: part.task.kind,
    prompt: part.prompt,
    points: part.points,
    symbols: part.symbols,
    ...visibleForm(part.task.kind, part.task.form),
  }));
  return { id, title, topic, statement, givens, hints, revision, seed, points, parts };
}
