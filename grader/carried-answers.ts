import type { Contents, Kind } from './answers/content.ts';
import type { Task } from './answers/kind.ts';
import { isMissing } from './answers/missing.ts';
import { carryForward } from './carry/carry-forward.ts';
import type { Judged, Standing } from './carry/judged.ts';
import type { Carried } from './carry/carried.ts';
import type { PreparedExercise, PreparedPart } from './exercise/prepared.ts';
import type { Said } from './grade-answer.ts';
import { inspectAnswer } from './inspect.ts';
import type { Answer } from './result.ts';

/** An answer with what was said of it, or decided. */
export interface SaidAnswer {
  readonly part: PreparedPart;
  readonly answer: Answer | null | undefined;
  readonly said: Said;
}

/**
 * What wrong answers earn because of the learner's own earlier ones. Only answers that are not simply right are read once more for it, and only
 * where a wrong one has another beside it, or rows of its own, to go on from.
 */
export function carriedAnswers(
  exercise: PreparedExercise,
  answers: readonly SaidAnswer[],
): ReadonlyMap<string, Carried> {
  const unlike = answers.filter(({ said }) => said.verdict !== 'missing' && standingOf(said) !== 'right');
  const wrong = unlike.filter(({ said }) => standingOf(said) === 'wrong');
  const isPossible = wrong.length > 0 && (unlike.length > 1 || wrong[0]!.part.task.kind === 'table');
  return isPossible ? carryForward(exercise, unlike.map(judged)) : new Map();
}

function standingOf({ verdict, evidence, feedback = [] }: Said): Standing {
  switch (verdict) {
    case 'correct':
      return evidence?.method === 'rounded' ? 'rounded' : 'right';
    case 'incorrect':
      return 'wrong';
    case 'partial':
      // In another form, or not defined everywhere, an answer has the right value where it has one.
      return feedback.every(({ code }) => code === 'fewer-digits') ? 'wrong' : 'right';
    default:
      return 'blocked';
  }
}

function judged({ part, answer, said }: SaidAnswer): Judged {
  const standing = standingOf(said);
  const content = standing === 'blocked' || isMissing(answer) ? undefined : contentOf(part.task, answer);
  return { part, standing, text: said.read?.text ?? '', ...(content !== undefined && { content }) };
}

function contentOf<K extends Kind>(task: Task<K>, answer: Answer): Contents[K] | undefined {
  const inspection = inspectAnswer(task, answer);
  return inspection.valid ? inspection.reading.content : undefined;
}
