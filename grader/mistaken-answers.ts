import { showAnswer } from './answers/kinds.ts';
import type { Contents, Kind } from './answers/content.ts';
import type { Task } from './answers/kind.ts';
import type { PreparedPart } from './exercise/prepared.ts';
import { singleMistakes } from './mistakes/derived.ts';
import type { AnyContent } from './mistakes/working.ts';

/** A known mistake, and the answer that it leads to: for authors and teachers. */
export interface MistakenAnswer {
  readonly code: string;
  readonly answer: string;
}

/** The wrong answers to a part that feedback knows by the one mistake that leads there, each once, the likelier ones first. */
export function mistakenAnswers(part: PreparedPart): readonly MistakenAnswer[] {
  const found = singleMistakes(part).map(({ mistakes: [{ code }], content }) => ({
    code,
    answer: textOf(part.task, content),
  }));
  return found.filter(
    ({ code, answer }, i) => found.findIndex((one) => one.code === code && one.answer === answer) === i,
  );
}

function textOf<K extends Kind>({ kind, setting }: Task<K>, content: AnyContent): string {
  return showAnswer(kind, content as Contents[K], setting).text;
}
