import type { Contents, Kind } from '../answers/content.ts';
import type { Task } from '../answers/kind.ts';
import { floatOf } from '../answers/kinds.ts';
import { hasMargin } from '../equivalence/setting.ts';

/** Whether the answer rounds to a whole number that is asked for: near, but whole numbers have to be met exactly. */
export function isNearWholeNumber<K extends Kind>(content: Contents[K], task: Task<K>): boolean {
  if (hasMargin(task.tolerance)) return false;
  const right = floatOf(task.kind, task.reference);
  const yours = floatOf(task.kind, content);
  return Number.isInteger(right) && right !== 0 && Math.round(yours) === right;
}
