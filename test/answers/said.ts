import { grade, type PreparedExercise } from '../../grader/index.ts';
import type { Answer } from '../../grader/result.ts';

/** What is said of an answer to the part `p`, in short: `correct`, `incorrect: missing-factor`, `invalid: circular`. */
export function said(exercise: PreparedExercise, answer: Answer): string {
  const { verdict, problem, feedback = [] } = grade(exercise, { answers: { p: answer } }).parts['p']!;
  const codes = [problem, ...feedback].flatMap((remark) => remark?.code ?? []);
  return codes.length > 0 ? `${verdict}: ${codes.join(', ')}` : verdict;
}

/** The sentences of the feedback on an answer. */
export function sentences(exercise: PreparedExercise, answer: Answer): readonly string[] {
  const { feedback = [] } = grade(exercise, { answers: { p: answer } }).parts['p']!;
  return feedback.map(({ message }) => message);
}
