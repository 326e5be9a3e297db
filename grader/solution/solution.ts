import type { Kind } from '../answers/content.ts';
import type { Task } from '../answers/kind.ts';
import { showAnswer } from '../answers/kinds.ts';
import type { PreparedExercise, PreparedPart } from '../exercise/prepared.ts';
import type { Expression } from '../language/expression.ts';
import type { Read } from '../result.ts';
import { neededSteps } from './needed-steps.ts';
import { solve } from './questions/solvers.ts';
import type { Solved } from './solver.ts';
import { solving, type Solving } from './solving.ts';
import type { Step } from './step.ts';
import { withoutZeros } from './values.ts';
import { valueSides } from './written-number.ts';

/** The worked solution of a part: its steps, and the answer that they lead to, as a student could type it. */
export interface PartSolution {
  readonly part: string;
  readonly kind: Kind;
  readonly steps: readonly Step[];
  readonly answer: Read;
}

/** The worked solution of an exercise. It holds the answers: for teachers alone. */
export interface Solution {
  readonly exercise: string;
  readonly parts: readonly PartSolution[];
}

/** Solves every part of an exercise, step by step. */
export function solutionOf(exercise: PreparedExercise): Solution {
  return {
    exercise: exercise.id,
    parts: [...exercise.parts.values()].map((part) => solvePart(exercise, part)),
  };
}

/** The worked solution of one part. */
export function solvePart(exercise: Pick<PreparedExercise, 'convention'>, part: PreparedPart): PartSolution {
  const at = solving(exercise, part);
  const solved = solve(part.asked.ask, part.asked, at);
  return {
    part: part.id,
    kind: part.task.kind,
    steps: neededSteps(solved.steps),
    answer: answerOf(part.task, solved, at),
  };
}

/** The answer of a worked solution as text, which is graded as correct (or, of a text, goes to a person). */
export function solvedAnswer(exercise: Pick<PreparedExercise, 'convention'>, part: PreparedPart): string {
  return solvePart(exercise, part).answer.text;
}

const NUMERIC: ReadonlySet<Kind> = new Set(['number', 'matrix', 'table']);

function answerOf<K extends Kind>(
  { kind, reference, setting }: Task<K>,
  { answer }: Solved,
  { style }: Solving,
): Read {
  if (answer) return showAnswer(kind, answer as typeof reference, setting);
  if (!NUMERIC.has(kind) || typeof reference === 'string') return showAnswer(kind, reference, setting);
  const sides = valueSides(withoutZeros(reference as Expression), style);
  const exact = sides.find(({ relation }) => relation === 'equal') ?? sides[0]!;
  return showAnswer(kind, exact.expression as typeof reference, setting);
}
