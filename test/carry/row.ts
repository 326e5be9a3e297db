import { grade } from '../../grader/index.ts';
import type { PreparedExercise } from '../../grader/index.ts';
import type { Answer } from '../../grader/result.ts';

/** Answers to an exercise, and what becomes of those that are not right by themselves. */
export interface Row {
  readonly id: string;
  readonly answers: Readonly<Record<string, Answer>>;
  /** Right given the parts that stand behind them. */
  readonly carried: Readonly<Record<string, readonly string[]>>;
  readonly incorrect: readonly string[];
}

/** The answers that are carried forward, with what each builds on, and those that are wrong. */
export function outcome(
  exercise: PreparedExercise,
  answers: Row['answers'],
): Pick<Row, 'carried' | 'incorrect'> {
  const parts = Object.entries(grade(exercise, { answers }).parts);
  return {
    carried: Object.fromEntries(
      parts.flatMap(([id, { feedback = [], evidence }]) =>
        feedback.some(({ code }) => code === 'carried-forward') ? [[id, evidence?.given ?? []]] : [],
      ),
    ),
    incorrect: parts.flatMap(([id, { verdict }]) => (verdict === 'incorrect' ? [id] : [])),
  };
}
