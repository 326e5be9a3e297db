import { describe, expect, it } from 'vitest';
import { saysWhy } from '../../../grader/index.ts';
import { gradeRow } from '../../../server/bulk/grade-row.ts';
import { loadCatalog } from '../../../server/catalog/catalog.ts';
import { OWN_EXERCISES } from '../../../server/cli/open-catalog.ts';
import { analyse } from '../../../server/report/analyse.ts';
import { readResult } from '../../../server/report/read-result.ts';
import { ResultsTally } from '../../../server/report/results-tally.ts';
import type { GradedResult } from '../../../server/schemas/result-row.ts';

const catalog = await loadCatalog(OWN_EXERCISES);

/** Every example of every exercise, graded; the variants are left out, which take long to make. */
const results = catalog.list().flatMap((exercise) =>
  exercise.examples
    .filter(({ seed = 0 }) => seed === 0)
    .map(({ part, answer }, i): GradedResult => {
      const value = { id: `${exercise.id} ${i}`, exercise: exercise.id, answers: { [part]: answer } };
      const row = gradeRow({ line: 1, value }, catalog, 'full', () => {});
      const read = readResult({ line: 1, value: JSON.parse(JSON.stringify(row)) }, 'ndjson');
      if (read.kind !== 'graded') throw new Error(`${value.id} is not graded`);
      return read.result;
    }),
);

const tally = new ResultsTally();
for (const result of results) tally.add(result);
const done: number[] = [];
const report = analyse(tally, catalog, false, (count) => done.push(count));

function totalOf(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

it('counts every submission, and tells how far it is', () => {
  expect(report.submissions).toBe(results.length);
  expect(totalOf(report.exercises.map(({ submissions }) => ({ count: submissions })))).toBe(results.length);
  expect(done).toEqual(report.exercises.map((_, i) => i + 1));
});

describe.each(report.exercises)('$exercise', ({ exercise, parts, notes }) => {
  const rows = results.filter((row) => row.exercise === exercise);

  it('is as it was graded', () => expect(notes).toEqual([]));

  it.each(parts)('$part: every answer is counted once, every wrong one explained or in a cluster', (part) => {
    const given = rows.map((row) => row.parts[part.part]!);
    const wrong = given.filter(({ verdict }) => verdict === 'incorrect');
    const explained = wrong.filter(({ feedback = [] }) => feedback.some(({ code }) => saysWhy(code)));
    const { verdicts, unexplained, open, unreadable, mistakes } = part;
    expect(totalOf(Object.values(verdicts).map((count) => ({ count })))).toBe(rows.length);
    expect(verdicts.incorrect).toBe(wrong.length);
    expect(totalOf(unexplained.clusters)).toBe(wrong.length - explained.length);
    expect(totalOf(open.clusters)).toBe(verdicts.undecided + verdicts.pending);
    expect(totalOf(unreadable)).toBe(verdicts.invalid);
    expect(mistakes.every(({ count }) => count <= wrong.length + verdicts.partial)).toBe(true);
    for (const { read, submitters, count } of [...unexplained.clusters, ...open.clusters]) {
      expect(read.text).not.toBe('');
      expect(submitters).toHaveLength(count);
    }
  });
});
