import { describe, expect, it } from 'vitest';
import { compareExpressions } from '../../grader/equivalence/compare-expressions.ts';
import { PLAIN_SETTING } from '../../grader/equivalence/setting.ts';
import type { Domain } from '../../grader/equivalence/setting.ts';
import { expressionOf } from '../expression-of.ts';

/** What a submission is judged to be against a reference, and what the row is about. */
export type Row = readonly [submission: string, reference: string, verdict: string, why: string];

/** The judgement of two texts over the reals, or the given domains. */
export function judge(submission: string, reference: string, domains: Readonly<Record<string, Domain>> = {}) {
  const setting = { ...PLAIN_SETTING, domains: new Map(Object.entries(domains)) };
  return compareExpressions(expressionOf(submission), expressionOf(reference), setting);
}

/** A test for each row of each table. */
export function expectVerdicts(
  tables: Readonly<Record<string, readonly Row[]>>,
  domains?: Readonly<Record<string, Domain>>,
): void {
  describe.each(Object.entries(tables))('%s', (_, rows) => {
    it.each(rows)('%s against %s: %s (%s)', (submission, reference, verdict) => {
      expect(judge(submission, reference, domains).verdict).toBe(verdict);
    });
  });
}
