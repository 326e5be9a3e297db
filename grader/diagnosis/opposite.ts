import type { Contents, Kind } from '../answers/content.ts';
import type { Task } from '../answers/kind.ts';
import { judgeAnswer, oppositeAnswer } from '../answers/kinds.ts';

/** Whether a wrong answer is right but for its sign. */
export function isOpposite<K extends Kind>(task: Task<K>, content: Contents[K]): boolean {
  const opposite = oppositeAnswer(task.kind, content);
  return opposite !== undefined && judgeAnswer(task, opposite).verdict === 'correct';
}
