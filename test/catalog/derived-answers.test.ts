import { describe, expect, it } from 'vitest';
import { grade, type PreparedExercise } from '../../grader/index.ts';
import { MISTAKES } from '../../grader/mistakes/mistakes.ts';
import type { Answer } from '../../grader/result.ts';
import { loadCatalog } from '../../server/catalog/catalog.ts';
import { DERIVED_ANSWERS } from './derived-answers.ts';

const catalog = await loadCatalog(new URL('../../exercises', import.meta.url).pathname);

function gradeOne(exercise: PreparedExercise, part: string, answer: Answer) {
  return grade(exercise, { answers: { [part]: answer } }).parts[part]!;
}

describe('the exercises derive the answers of the course', () => {
  it('loads without a complaint', () => {
    expect(catalog.complaints).toEqual([]);
  });

  it('holds a row for every part but those that a person grades', () => {
    const parts = catalog
      .list()
      .flatMap((exercise) => [...exercise.parts.values()].map((part) => ({ exercise, part })))
      .filter(({ part }) => part.task.kind !== 'text')
      .map(({ exercise, part }) => `${exercise.id} ${part.id}`);
    expect(DERIVED_ANSWERS.map(({ exercise, part }) => `${exercise} ${part}`).toSorted()).toEqual(
      parts.toSorted(),
    );
  });
});

describe.each(DERIVED_ANSWERS)('$exercise $part', ({ exercise: id, part, right, wrong, unreadable }) => {
  const exercise = catalog.get(id)!;

  it.each(right.map((answer) => ({ answer })))('$answer is right', ({ answer }) => {
    const graded = gradeOne(exercise, part, answer);
    expect(graded).toMatchObject({ verdict: 'correct', score: 1 });
    expect(graded.evidence?.method).toBeDefined();
  });

  it.each(wrong.map(([answer, code]) => ({ answer, code })))(
    '$answer is wrong: $code',
    ({ answer, code }) => {
      const graded = gradeOne(exercise, part, answer);
      expect(graded).toMatchObject({ verdict: 'incorrect', score: 0 });
      const codes = graded.feedback?.map((remark) => remark.code) ?? [];
      // Of a number there is no more to say, unless a known mistake leads to it.
      const named = code === 'wrong-value' ? codes.find((one) => Object.hasOwn(MISTAKES, one)) : undefined;
      expect(codes).toContain(named ?? code);
    },
  );

  it.each(unreadable.map(([answer, start, end]) => ({ answer, start, end })))(
    '$answer cannot be read at $start to $end',
    ({ answer, start, end }) => {
      const graded = gradeOne(exercise, part, answer);
      expect(graded).toMatchObject({ verdict: 'invalid', score: null, problem: { start, end } });
      expect(graded.problem?.message).not.toBe('');
    },
  );
});
