import { showAnswer } from './answers/kinds.ts';
import type { AnyTask } from './answers/kind.ts';

/** The reference of a part as text, for its author and teachers: never for students. */
export function referenceText({ kind, reference, setting }: AnyTask): string {
  return showAnswer(kind, reference, setting).text;
}
