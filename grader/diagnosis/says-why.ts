import type { RemarkCode } from './remark.ts';

/** Codes that say that an answer is not right, or where, but not why; and those of answers that were not decided. */
const SAYS_NOT_WHY: ReadonlySet<string> = new Set<RemarkCode>([
  'wrong-value',
  'differs-at',
  'wrong-entries',
  'other-shape',
  'other-choice',
  'undefined-at',
  'two-readings',
  'undecided',
]);

/** Whether a code of feedback says what went wrong: an answer that has one is explained. Every mistake's code does. */
export function saysWhy(code: string): boolean {
  return !SAYS_NOT_WHY.has(code);
}
