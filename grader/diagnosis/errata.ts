import type { Contents, Kind } from '../answers/content.ts';
import type { Task } from '../answers/kind.ts';
import { clashInAnswer, judgeAnswer, showAnswer } from '../answers/kinds.ts';
import type { Remark } from './remark.ts';

/** What a wrong answer has in common with a source of the exercise: the author says what is wrong with it. */
export function remarksOnErrata<K extends Kind>(content: Contents[K], task: Task<K>): readonly Remark[] {
  const erratum = task.errata?.find((known) => meansTheSame(content, known.content, task));
  return erratum ? [{ code: 'erratum', data: { says: erratum.says } }] : [];
}

/** An erratum whose shapes clash has no value to compare with: there the same text is the same answer. */
function meansTheSame<K extends Kind>(content: Contents[K], erratum: Contents[K], task: Task<K>): boolean {
  const shown = (answer: Contents[K]): string => showAnswer(task.kind, answer, task.setting).text;
  if (shown(content) === shown(erratum)) return true;
  if (clashInAnswer(task.kind, erratum, task.setting)) return false;
  return judgeAnswer({ ...task, reference: erratum }, content).verdict === 'correct';
}
