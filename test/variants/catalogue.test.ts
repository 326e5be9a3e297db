import { describe, expect, it } from 'vitest';
import { grade, prepareVariant, solvedAnswer, type PreparedExercise } from '../../grader/index.ts';
import { loadCatalog } from '../../server/catalog/catalog.ts';

const catalog = await loadCatalog(new URL('../../exercises', import.meta.url).pathname);
const parametric = catalog.list().filter(({ blueprint }) => blueprint);

const SEEDS = [1, 2, 3, 4, 5];

const solved = (exercise: PreparedExercise) =>
  Object.fromEntries([...exercise.parts.values()].map((part) => [part.id, solvedAnswer(exercise, part)]));

it('has variants of most exercises, in every topic and of every subject', () => {
  expect(parametric.length).toBeGreaterThanOrEqual(26);
  const all = catalog.list();
  expect(new Set(parametric.map(({ topic }) => topic))).toEqual(new Set(all.map(({ topic }) => topic)));
  expect(new Set(parametric.map(({ subject }) => subject))).toEqual(
    new Set(all.map(({ subject }) => subject)),
  );
});

describe.each(parametric.map((own) => ({ id: own.id, own })))('$id', ({ own }) => {
  const variants = SEEDS.map((seed) => {
    const variant = prepareVariant(own, seed);
    if (variant?.ok !== true) throw new Error(`no variant ${seed}`);
    return variant.exercise;
  });

  it('has variants that are answered right by their own solutions', () => {
    for (const variant of variants) {
      const graded = grade(variant, { answers: solved(variant) });
      expect(graded.seed).toBe(variant.seed);
      expect([...new Set(Object.values(graded.parts).map(({ verdict }) => verdict))]).toEqual(['correct']);
    }
  });

  it('has other answers, and another text, for other seeds', () => {
    const answers = [own, ...variants].map(solved);
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBeGreaterThanOrEqual(3);
    for (const variant of variants) {
      expect(textOf(variant)).not.toBe(textOf(own));
      expect(textOf(variant)).not.toContain('<<');
    }
    const mixed = grade(own, { answers: answers[1]! });
    expect(mixed.score).toBeLessThan(mixed.points);
  });

  it('is the same variant whenever it is made', () => {
    const again = prepareVariant(own, 3);
    expect(again?.ok === true && [textOf(again.exercise), solved(again.exercise)]).toEqual([
      textOf(variants[2]!),
      solved(variants[2]!),
    ]);
  });
});

function textOf({ statement, parts }: PreparedExercise): string {
  return [statement, ...[...parts.values()].map(({ prompt }) => prompt)].join('\n');
}
