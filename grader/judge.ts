import type { Contents, Kind } from './answers/content.ts';
import type { Finding } from './answers/finding.ts';
import type { AnswerReading, Task } from './answers/kind.ts';
import { judgeAnswer } from './answers/kinds.ts';

const TWO_READINGS: Finding = { verdict: 'undecided', reason: 'two-readings' };

/**
 * Judges an answer as it was read. With two readings of a division, both have to lead to the same verdict; of an
 * exponent, the strict one counts, unless only the loose one is right. What is left open goes to a person.
 */
export function judgeReading<K extends Kind>(
  task: Task<K>,
  { content, alternative }: Extract<AnswerReading<K>, { ok: true }>,
): Finding {
  const strict = judge(task, content);
  if (!alternative) return strict;
  const loose = judge(task, alternative.content);
  return RULES[alternative.problem.code](strict, loose) ? strict : TWO_READINGS;
}

/** An unknown function has no values: what was assumed for it at a point means nothing to a student. */
function judge<K extends Kind>(task: Task<K>, content: Contents[K]): Finding {
  const finding = judgeAnswer(task, content);
  if (task.setting.functions.size === 0 || finding.verdict !== 'incorrect' || !('witness' in finding))
    return finding;
  const { witness: _, ...rest } = finding;
  return rest;
}

/** Whether the strict reading's finding may stand. */
const RULES = {
  'ambiguous-division': (strict: Finding, loose: Finding) => strict.verdict === loose.verdict,
  'ambiguous-exponent': (strict: Finding, loose: Finding) =>
    strict.verdict === 'correct' || loose.verdict !== 'correct',
};
