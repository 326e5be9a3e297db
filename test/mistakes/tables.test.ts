import { describe, expect, it } from 'vitest';
import type { Kind } from '../../grader/answers/content.ts';
import type { Task } from '../../grader/answers/kind.ts';
import { readAnswer } from '../../grader/answers/kinds.ts';
import type { PreparedPart } from '../../grader/index.ts';
import { explain } from '../../grader/mistakes/explain.ts';
import { catalogExercise } from './catalog-exercise.ts';
import type { Row } from './rows/row.ts';
import { TABLES } from './rows/tables.ts';

/** The mistakes that lead to an answer, whatever of it is right given what stands before it. */
function namedIn<K extends Kind>(part: PreparedPart, task: Task<K>, answer: Row[1]): readonly string[] {
  const reading = readAnswer(task, answer);
  if (!reading.ok) throw new RangeError(`Unreadable: ${JSON.stringify(answer)}`);
  return explain(part, task, reading.content)?.mistakes.map(({ code }) => code) ?? [];
}

describe.each(TABLES)('a table of $exercise', ({ exercise, rows }) => {
  it.each(rows)('%s: %s is %s', (id, answer, mistake) => {
    const part = catalogExercise(exercise).parts.get(id)!;
    const named = namedIn(part, part.task, answer);
    if (mistake === undefined) expect(named).toEqual([]);
    else expect(named).toContain(mistake);
  });
});
