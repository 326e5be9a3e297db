import type { Contents, Kind } from '../answers/content.ts';
import type { Finding } from '../answers/finding.ts';
import type { Task } from '../answers/kind.ts';
import { explain } from '../mistakes/explain.ts';
import type { Working } from '../mistakes/working.ts';
import { isOpposite } from './opposite.ts';
import type { NamedMistake } from './remark.ts';

type Wrong = Extract<Finding, { verdict: 'incorrect' }>;

/**
 * The mistakes that lead to a wrong answer. Where nothing is known of how the right one comes about, as in a comparison of two texts, only
 * the sign is looked at.
 */
export function mistakesIn<K extends Kind>(
  finding: Wrong,
  content: Contents[K],
  task: Task<K>,
  working: Working | undefined,
): readonly NamedMistake[] {
  if (isTransposed(finding)) return [];
  if (!working) return hasSign(finding) && isOpposite(task, content, witnessOf(finding)) ? [SIGN] : [];
  const explanation = explain(working, task, content);
  if (!explanation) return [];
  const { how, mistakes } = explanation;
  return mistakes.map((mistake) => ({ ...mistake, how }));
}

const SIGN: NamedMistake = { code: 'sign', data: undefined, how: 'one' };

/** The shapes say so already. */
function isTransposed(finding: Wrong): boolean {
  return finding.reason === 'shape' && finding.transposed;
}

function hasSign({ reason }: Wrong): boolean {
  return reason === 'value' || reason === 'factors';
}

function witnessOf(finding: Wrong) {
  return finding.reason === 'value' ? finding.witness : undefined;
}
