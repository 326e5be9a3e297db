import type { Contents, Kind } from './answers/content.ts';
import type { AnswerReading, Task } from './answers/kind.ts';
import { clashInAnswer, readAnswer, showAnswer } from './answers/kinds.ts';
import type { Setting } from './equivalence/setting.ts';
import { speak } from './feedback/spoken-problem.ts';
import type { Answer, Read, SpokenProblem } from './result.ts';

/** An answer that could be read. */
export type Understood<K extends Kind> = Extract<AnswerReading<K>, { ok: true }>;

/** How an answer was read, before it is judged: the same for validating and for grading. */
export type Inspection<K extends Kind> =
  | { readonly valid: false; readonly problem: SpokenProblem }
  | {
      readonly valid: true;
      readonly reading: Understood<K>;
      /** Readable, but to be mended: shapes that clash, or two readings. */
      readonly problem?: SpokenProblem;
    };

/** Reads an answer to a task. */
export function inspectAnswer<K extends Kind>(task: Task<K>, answer: Answer): Inspection<K> {
  const reading = readAnswer(task, answer);
  if (!reading.ok) return { valid: false, problem: speak(reading.problem) };
  const problem = reading.alternative
    ? speak(reading.alternative.problem)
    : clashProblem(task.kind, reading.content, task.setting);
  return problem ? { valid: true, reading, problem } : { valid: true, reading };
}

/** How an answer that was read is shown back. */
export function showReading<K extends Kind>({ kind, setting }: Task<K>, reading: Understood<K>): Read {
  return showAnswer(kind, reading.shown ?? reading.content, setting);
}

function clashProblem<K extends Kind>(
  kind: K,
  content: Contents[K],
  setting: Setting,
): SpokenProblem | undefined {
  const clash = clashInAnswer(kind, content, setting);
  if (!clash) return undefined;
  const { operator, left, right, start, end } = clash;
  return speak({
    code: 'shape-clash',
    start: Math.max(start, 0),
    end: Math.max(end, 0),
    data: { name: operator, shapes: [left, right] },
  });
}
