import { closedForm } from '../../grader/exercise/closed-form.ts';
import { consultationsOn } from '../../grader/exercise/consultation.ts';
import type { SecondOpinion } from '../../grader/exercise/second-opinion.ts';
import { stands, type Vote } from '../../grader/exercise/weigh.ts';
import { gradeExamples, referenceText, type ExampleResult, type Kind } from '../../grader/index.ts';
import type { PreparedExercise, PreparedPart } from '../../grader/index.ts';
import { printText } from '../../grader/language/print-text.ts';
import { consult } from '../cas/consult.ts';
import { loadExercise } from './load-exercise.ts';
import type { LocatedComplaint } from './source.ts';

/** What a teacher wants to know of a part: what the right answer is, and why it can be believed. */
export interface CheckedPart {
  readonly id: string;
  readonly kind: Kind;
  readonly points: number;
  /** For teachers only. */
  readonly reference: string;
  /** A shorter way to write it that one of the systems found. */
  readonly shorter?: string;
  /** The ways that led to the same reference. */
  readonly confirmedBy: readonly string[];
  /** What the systems say of it. */
  readonly votes: readonly Vote[];
  /** False where as many systems say something else as led to the reference. */
  readonly stands: boolean;
}

/** An exercise checked: its parts and how its example submissions came out. */
export interface CheckedExercise {
  /** Whether every reference stands and every example came out as its author says. */
  readonly ok: boolean;
  readonly file: string;
  readonly id: string;
  /** Whether there are variants. */
  readonly variants: boolean;
  readonly parts: readonly CheckedPart[];
  readonly examples: readonly ExampleResult[];
}

/** An exercise file checked, or what is wrong with it. */
export type Check =
  | { readonly ok: false; readonly file: string; readonly complaints: readonly LocatedComplaint[] }
  | CheckedExercise;

/**
 * Loads one file, derives and confirms its references, asks the systems about them, and grades its examples.
 * @throws if it cannot be read
 */
export async function checkExercise(file: string, systems: readonly SecondOpinion[] = []): Promise<Check> {
  const loading = await loadExercise(file);
  return loading.ok ? checkPrepared(file, loading.exercise, systems) : loading;
}

/** The same of an exercise that has been made ready. */
export async function checkPrepared(
  file: string,
  exercise: PreparedExercise,
  systems: readonly SecondOpinion[],
): Promise<CheckedExercise> {
  const examples = gradeExamples(exercise);
  const parts = await Promise.all([...exercise.parts.values()].map((part) => checkPart(part, systems)));
  const ok = parts.every((part) => part.stands) && examples.every(({ holds }) => holds);
  const variants = exercise.blueprint !== undefined;
  return { ok, file, id: exercise.id, variants, parts, examples };
}

async function checkPart(part: PreparedPart, systems: readonly SecondOpinion[]): Promise<CheckedPart> {
  const { id, points, task, confirmedBy, claims } = part;
  const consultations = claims.flatMap((claim) => consultationsOn(claim, task.setting.domains));
  const votes = await consult(consultations, systems);
  const shorter = shorterForm(part, votes);
  return {
    id,
    kind: task.kind,
    points,
    reference: referenceText(task),
    ...(shorter !== undefined && { shorter }),
    confirmedBy: [
      ...confirmedBy,
      ...votes.flatMap(({ system, weight }) => (weight === 'confirms' ? system : [])),
    ],
    votes,
    stands: stands(confirmedBy.length, votes),
  };
}

/** Of a derivative that is asked for as one formula. */
function shorterForm({ task, claims }: PreparedPart, votes: readonly Vote[]): string | undefined {
  if (task.kind !== 'expression' || claims[0]?.claim !== 'derivative') return undefined;
  const weights = votes.flatMap((vote) => vote.weights);
  const form = closedForm(task.reference, weights, task.setting);
  return form === task.reference ? undefined : printText(form);
}
