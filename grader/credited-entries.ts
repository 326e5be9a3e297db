import type { Kind } from './answers/content.ts';
import type { Task } from './answers/kind.ts';
import { isMissing } from './answers/missing.ts';
import { shareOfEntries } from './diagnosis/right-entries.ts';
import { evaluateEntries } from './graph/evaluate.ts';
import { inspectAnswer } from './inspect.ts';
import { judgeReading } from './judge.ts';
import { isExpression } from './mistakes/working.ts';
import type { Answer } from './result.ts';

/** Of a wrong matrix or table, the share of its entries that are right: see shareOfEntries. */
export function shareOfRightEntries<K extends Kind>(
  task: Task<K>,
  answer: Answer | null | undefined,
): number {
  const inspection = isMissing(answer) ? undefined : inspectAnswer(task, answer);
  if (!inspection?.valid) return 0;
  const { content } = inspection.reading;
  const finding = judgeReading(task, inspection.reading);
  const places = 'places' in finding ? finding.places : undefined;
  return places && isExpression(content) ? shareOfEntries(evaluateEntries(content, task.setting), places) : 0;
}
