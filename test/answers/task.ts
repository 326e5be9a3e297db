import type { Contents, Kind } from '../../grader/answers/content.ts';
import type { ReadingTask, Task } from '../../grader/answers/kind.ts';
import { judgeAnswer, readAnswer } from '../../grader/answers/kinds.ts';
import { DEFAULT_TOLERANCE, PLAIN_SETTING, type Tolerance } from '../../grader/equivalence/setting.ts';
import { SCALAR } from '../../grader/language/shape.ts';
import { createVocabulary } from '../../grader/language/vocabulary.ts';
import type { Answer } from '../../grader/result.ts';
import { FORMS } from './forms.ts';

const VOCABULARY = createVocabulary({
  symbols: [
    ['x', SCALAR],
    ['y', SCALAR],
  ],
});

/** A task in x and y whose reference is written like an answer. */
export function taskFor<K extends Kind>(
  kind: K,
  reference: string,
  tolerance: Partial<Tolerance> = {},
): Task<K> {
  return {
    kind,
    reference: contentOf({ kind, form: FORMS[kind], vocabulary: VOCABULARY }, reference),
    form: FORMS[kind],
    vocabulary: VOCABULARY,
    setting: PLAIN_SETTING,
    tolerance: { ...DEFAULT_TOLERANCE, ...tolerance },
  };
}

function contentOf<K extends Kind>(task: ReadingTask<K>, answer: Answer): Contents[K] {
  const reading = readAnswer(task, answer);
  if (!reading.ok) throw new Error(`${JSON.stringify(answer)}: ${reading.problem.code}`);
  return reading.content;
}

/** What was found, in short: `correct`, `partial`, `incorrect value`, `incorrect shape`. */
export function finding<K extends Kind>(task: Task<K>, answer: Answer): string {
  const found = judgeAnswer(task, contentOf(task, answer));
  return found.verdict === 'incorrect' ? `incorrect ${found.reason}` : found.verdict;
}
