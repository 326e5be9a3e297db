import { describe, expect, it } from 'vitest';
import type { PreparedExercise, PreparedPart } from '../../grader/index.ts';
import { grade } from '../../grader/index.ts';
import { solvePart } from '../../grader/solution/solution.ts';
import { loadCatalog } from '../../server/catalog/catalog.ts';
import { slipsIn } from './slips.ts';

const catalog = await loadCatalog(new URL('../../exercises', import.meta.url).pathname);

describe.each(catalog.list().map((exercise) => ({ id: exercise.id, exercise })))(
  'the worked solution of $id',
  ({ exercise }) => {
    const parts = [...exercise.parts.values()].map((part) => ({ part: part.id, prepared: part }));

    it.each(parts)('$part: each line follows from those before it', ({ prepared }) => {
      expect(slipsIn(exercise, prepared)).toEqual([]);
    });

    it.each(parts)('$part: its answer is right', ({ prepared }) => {
      expect(gradedAnswer(exercise, prepared)).toBe(prepared.task.kind === 'text' ? 'pending' : 'correct');
    });
  },
);

function gradedAnswer(exercise: PreparedExercise, part: PreparedPart) {
  const { answer } = solvePart(exercise, part);
  return grade(exercise, { answers: { [part.id]: answer.text } }).parts[part.id]!.verdict;
}
