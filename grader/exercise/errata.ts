import type { Kind } from '../answers/content.ts';
import type { Erratum, Task } from '../answers/kind.ts';
import { judgeAnswer, readAnswer } from '../answers/kinds.ts';
import { ExerciseRefused, type Path } from '../subjects/complaint.ts';
import type { PartData } from './schema.ts';

/** The wrong answers that an author names, as answers to the task. Throws ExerciseRefused for one that is not wrong. */
export function readErrata<K extends Kind>(
  task: Task<K>,
  written: NonNullable<PartData['errata']>,
  path: Path,
): readonly Erratum<K>[] {
  return written.map(({ answer, says }, i) => {
    const reading = readAnswer(task, answer);
    const verdict = reading.ok ? judgeAnswer(task, reading.content).verdict : 'invalid';
    if (reading.ok && verdict === 'incorrect') return { content: reading.content, says };
    throw new ExerciseRefused({
      code: 'erratum-not-wrong',
      path: [...path, 'errata', i, 'answer'],
      data: { answer: String(answer), verdict },
    });
  });
}
