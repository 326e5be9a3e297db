import { gradeExamples, referenceText, type ExampleResult, type Kind } from '../../grader/index.ts';
import { loadExercise } from './load-exercise.ts';
import type { LocatedComplaint } from './source.ts';

/** What a teacher wants to know of a part: what the right answer is, and why it can be believed. */
export interface CheckedPart {
  readonly id: string;
  readonly kind: Kind;
  readonly points: number;
  /** For teachers only. */
  readonly reference: string;
  /** The ways that led to the same reference. */
  readonly confirmedBy: readonly string[];
}

/** An exercise file checked: what is wrong with it, or its parts and how its example submissions came out. */
export type Check =
  | { readonly ok: false; readonly file: string; readonly complaints: readonly LocatedComplaint[] }
  | {
      /** Whether every example came out as its author says. */
      readonly ok: boolean;
      readonly file: string;
      readonly id: string;
      readonly parts: readonly CheckedPart[];
      readonly examples: readonly ExampleResult[];
    };

/** Loads one file, derives and confirms its references, and grades its examples. @throws if it cannot be read */
export async function checkExercise(file: string): Promise<Check> {
  const loading = await loadExercise(file);
  if (!loading.ok) return loading;
  const { exercise } = loading;
  const examples = gradeExamples(exercise);
  const parts = [...exercise.parts.values()].map(({ id, points, task, confirmedBy }) => ({
    id,
    kind: task.kind,
    points,
    reference: referenceText(task),
    confirmedBy,
  }));
  return { ok: examples.every(({ holds }) => holds), file, id: exercise.id, parts, examples };
}
