import type { Kind } from './answers/content.ts';
import type { Task } from './answers/kind.ts';
import { isMissing } from './answers/missing.ts';
import type { PreparedExercise, PreparedPart } from './exercise/prepared.ts';
import { sayRemark } from './feedback/remarks.ts';
import { gradeAnswer, type Said } from './grade-answer.ts';
import type { Answer, FeedbackLevel, Grade, PartGrade, Verdict } from './result.ts';

export interface GradeRequest {
  /** By part id. Answers to parts that do not exist are passed over: whoever takes requests refuses them first. */
  readonly answers: Readonly<Record<string, Answer | null>>;
  readonly seed?: number;
  /**
   * `full` by default. `verdict`: verdicts, scores and how each answer was read, but neither feedback nor evidence.
   * `none`: verdicts and scores alone.
   */
  readonly feedback?: FeedbackLevel;
}

/** Told of a failure of ours while a part was graded. */
export type OnFailure = (part: string, error: unknown) => void;

/** Grades the answers to an exercise: every part is listed. A failure of ours is undecided, never 0 points. */
export function grade(exercise: PreparedExercise, request: GradeRequest, onFailure?: OnFailure): Grade {
  const level = request.feedback ?? 'full';
  const entries = [...exercise.parts.values()].map((part): [string, PartGrade] => {
    const answer = Object.hasOwn(request.answers, part.id) ? request.answers[part.id] : undefined;
    return [part.id, gradePart(part, exercise.partial, answer, level, onFailure)];
  });
  const parts = entries.map(([, part]) => part);
  return {
    exercise: exercise.id,
    revision: exercise.revision,
    seed: request.seed ?? 0,
    gradable: parts.every((part) => part.verdict !== 'invalid'),
    final: parts.every((part) => part.score !== null),
    score: parts.reduce((total, part) => total + (part.score ?? 0), 0),
    points: exercise.points,
    parts: Object.fromEntries(entries),
  };
}

/** The share of its points that an answer earns; null where a person has to decide or nothing could be read. */
const EARNED: Readonly<Record<Exclude<Verdict, 'partial'>, number | null>> = {
  correct: 1,
  incorrect: 0,
  missing: 0,
  invalid: null,
  undecided: null,
  pending: null,
};

function gradePart(
  part: PreparedPart,
  partial: number,
  answer: Answer | null | undefined,
  level: FeedbackLevel,
  onFailure: OnFailure | undefined,
): PartGrade {
  const { verdict, ...said } = gradeOrFail(part, part.task, answer, onFailure);
  const earned = verdict === 'partial' ? partial : EARNED[verdict];
  const score = earned === null ? null : earned * part.points;
  return { verdict, score, points: part.points, ...atLevel(said, level) };
}

const FAILURE: Said = {
  verdict: 'undecided',
  feedback: [sayRemark({ code: 'undecided', data: { reason: 'failure' } })],
};

/** What a level of feedback lets through. */
function atLevel({ read, problem, feedback, evidence }: Omit<Said, 'verdict'>, level: FeedbackLevel) {
  return {
    ...(level !== 'none' && read && { read }),
    ...(level !== 'none' && problem && { problem }),
    ...(level === 'full' && feedback && { feedback }),
    ...(level === 'full' && evidence && { evidence }),
  };
}

function gradeOrFail<K extends Kind>(
  part: PreparedPart,
  task: Task<K>,
  answer: Answer | null | undefined,
  onFailure: OnFailure | undefined,
): Said {
  if (isMissing(answer)) return { verdict: 'missing' };
  try {
    return gradeAnswer(task, part.disclosure, answer);
  } catch (error) {
    onFailure?.(part.id, error);
    return FAILURE;
  }
}
