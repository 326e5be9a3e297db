import type { PreparedExercise } from '../exercise/prepared.ts';
import type { Path } from '../subjects/complaint.ts';

/** A text that students read, and where it stands in the exercise. */
export interface Prose {
  readonly text: string;
  readonly path: Path;
}

/** Statement, hints, prompts and the words of options: as printed, with the values in them. */
export function proseOf({ statement, hints, parts }: PreparedExercise): readonly Prose[] {
  return [
    { text: statement, path: ['statement'] },
    ...hints.map((text, i) => ({ text, path: ['hints', i] })),
    ...[...parts.values()].flatMap(({ prompt, task }, i) => [
      { text: prompt, path: ['parts', i, 'prompt'] },
      ...(task.kind === 'choice' ? task.form.choices : []).map((text) => ({
        text,
        path: ['parts', i, 'options'],
      })),
    ]),
  ];
}

/** A dollar sign as text, and formulas between others. */
const FORMULAS = /\\\$|\$\$([^$]+)\$\$|\$([^$]+)\$/g;

/** The formulas of a text. */
export function formulasIn(text: string): readonly string[] {
  return [...text.matchAll(FORMULAS)].flatMap(([, display, inline]) => display ?? inline ?? []);
}

/** Whether a dollar sign has no partner. */
export function hasLoneDollar(text: string): boolean {
  return text.replaceAll(FORMULAS, '').includes('$');
}
