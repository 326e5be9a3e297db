import { isMissing } from './answers/missing.ts';
import type { PreparedExercise } from './exercise/prepared.ts';
import { speak } from './feedback/spoken-problem.ts';
import { inspectAnswer, showReading } from './inspect.ts';
import type { Answer, Validation } from './result.ts';

/**
 * How an answer to a part would be read, without a verdict. An answer is valid when it can be read, even where shapes
 * clash in it or where it has two readings; the problem then says what to mend. Undefined if there is no such part.
 */
export function validate(exercise: PreparedExercise, part: string, answer: Answer): Validation | undefined {
  const prepared = exercise.parts.get(part);
  if (!prepared) return undefined;
  if (isMissing(answer))
    return { valid: false, problem: speak({ code: 'unexpected-end', start: 0, end: 0 }) };
  const inspection = inspectAnswer(prepared.task, answer);
  if (!inspection.valid) return inspection;
  const read = showReading(prepared.task, inspection.reading);
  return { valid: true, read, ...(inspection.problem && { problem: inspection.problem }) };
}
