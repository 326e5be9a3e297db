import { createHash } from 'node:crypto';
import { grade, prepareVariant, sayComplaint, solvedAnswer } from '../../grader/index.ts';
import type { Flaw, PreparedExercise } from '../../grader/index.ts';

import { loadExercise } from './load-exercise.ts';

/** Some seeds of an exercise to be tried, both ends among them. */
export interface SeedRange {
  readonly file: string;
  readonly from: number;
  readonly to: number;
}

/** What came of some seeds. */
export interface SeedReport {
  /** Variants that were made, by what is in them: those that are equal have the same text. */
  readonly made: readonly string[];
  /** What was wrong with values that were drawn again. */
  readonly redrawn: readonly Flaw[];
  /** Parts whose own solution was not graded as right, and seeds that nothing came out for. */
  readonly failures: readonly string[];
}

/** Makes the variants of an exercise file, and grades the worked solution of each as a student's answers. */
export async function checkSeeds({ file, from, to }: SeedRange): Promise<SeedReport> {
  const loading = await loadExercise(file);
  const made: string[] = [];
  const redrawn: Flaw[] = [];
  const failures: string[] = [];
  for (let seed = from; loading.ok && seed <= to; seed++) {
    const variant = prepareVariant(loading.exercise, seed);
    if (!variant) break;
    if (!variant.ok) {
      failures.push(sayComplaint(variant.complaint));
      break;
    }
    const answers = solvedAnswers(variant.exercise);
    redrawn.push(...variant.redrawn);
    failures.push(...notRight(variant.exercise, answers));
    made.push(fingerprint(variant.exercise, answers));
  }
  return { made, redrawn, failures };
}

type Answers = Readonly<Record<string, string>>;

function solvedAnswers(exercise: PreparedExercise): Answers {
  return Object.fromEntries(
    [...exercise.parts.values()].map((part) => [part.id, solvedAnswer(exercise, part)]),
  );
}

function notRight(exercise: PreparedExercise, answers: Answers): readonly string[] {
  const { parts } = grade(exercise, { answers });
  return Object.entries(parts).flatMap(([part, { verdict }]) =>
    verdict === 'correct' || verdict === 'pending'
      ? []
      : [`seed ${exercise.seed}, ${part}: its own solution ${answers[part]} is ${verdict}`],
  );
}

/** What students see and answer, shortened. */
function fingerprint({ statement, parts }: PreparedExercise, answers: Answers): string {
  const prompts = [...parts.values()].map(({ prompt }) => prompt);
  return createHash('sha256')
    .update(JSON.stringify([statement, prompts, answers]))
    .digest('base64');
}
