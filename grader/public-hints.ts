import type { PreparedExercise, PreparedPart } from './exercise/prepared.ts';
import { sayHint } from './feedback/hints.ts';
import { BLANK, hintsOf } from './solution/hints.ts';
import type { Hint } from './solution/hint.ts';
import { writeLine } from './written-solution.ts';

/** Of each part that was asked for, once: working out a solution takes longer than showing a page. */
const known = new WeakMap<PreparedPart, readonly string[]>();

/** The hints to a part as sentences, with formulas between dollar signs: nothing in them gives an answer away. */
export function publicHints(exercise: PreparedExercise, part: PreparedPart): readonly string[] {
  const found = known.get(part) ?? hintsOf(exercise, part).map(written);
  known.set(part, found);
  return found;
}

function written(hint: Hint): string {
  const sentence = sayHint(hint);
  return hint.line
    ? `${sentence} $${writeLine(hint.line).latex.replaceAll(BLANK, '\\square ').trim()}$`
    : sentence;
}
