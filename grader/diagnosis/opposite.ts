import type { Contents, Kind } from '../answers/content.ts';
import type { Task } from '../answers/kind.ts';
import { judgeAnswer, oppositeAnswer } from '../answers/kinds.ts';
import type { Witness } from '../equivalence/verdict.ts';

/** Whether a wrong answer is right but for its sign. `witness`: a point at which it is wrong, where one is known. */
export function isOpposite<K extends Kind>(task: Task<K>, content: Contents[K], witness?: Witness): boolean {
  if (witness && !couldBeOpposite(witness)) return false;
  const opposite = oppositeAnswer(task.kind, content);
  return opposite !== undefined && judgeAnswer(task, opposite).verdict === 'correct';
}

/** The other sign and about the same size: a rounded number is off by half its first digit at most. */
function couldBeOpposite({ yours, reference }: Witness): boolean {
  const quotient = Number(yours) / Number(reference);
  return !(quotient > -0.4 || quotient < -2.5);
}
