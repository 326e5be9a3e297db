import type { PreparedExercise } from '../../grader/index.ts';

/** Exercises of a topic in which each word of `q` occurs, in any case; an empty topic is any. */
export function searchExercises(
  exercises: readonly PreparedExercise[],
  { topic = '', q = '' }: { topic?: string | undefined; q?: string | undefined },
): readonly PreparedExercise[] {
  const words = q.toLowerCase().split(/\s+/);
  return exercises.filter((exercise) => {
    if (topic !== '' && exercise.topic !== topic) return false;
    const { id, title, statement } = exercise;
    const text = [id, title, exercise.topic, statement].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
