import type { Kind } from './answers/content.ts';
import type { Task } from './answers/kind.ts';
import { isMissing } from './answers/missing.ts';
import type { PreparedExercise, PreparedPart } from './exercise/prepared.ts';
import { sayRemark } from './feedback/remarks.ts';
import { carriedAnswers, type SaidAnswer } from './carried-answers.ts';
import type { Carried } from './carry/carried.ts';
import { earnedAlone, earnedCarried, type Earned } from './earned.ts';
import { gradeAnswer, type Said } from './grade-answer.ts';
import type { Answer, FeedbackLevel, Grade, PartGrade } from './result.ts';

export interface GradeRequest {
  /** By part id. Answers to parts that do not exist are passed over: whoever takes requests refuses them first. */
  readonly answers: Readonly<Record<string, Answer | null>>;
  /**
   * `full` by default. `verdict`: verdicts, scores and how each answer was read, but neither feedback nor evidence.
   * `none`: verdicts and scores alone.
   */
  readonly feedback?: FeedbackLevel;
  /** What a person has decided, by part id; answers that build on such a part are judged by it. */
  readonly decided?: Readonly<Record<string, Decision>>;
}

/** What a person gives an answer: 1 if it is right, 0 if it is wrong, or a share of its points. */
export interface Decision {
  readonly share: number;
}

/** Told of a failure of ours while a part was graded. */
export type OnFailure = (part: string, error: unknown) => void;

/** Grades the answers to an exercise: every part is listed. A failure of ours is undecided, never 0 points. */
export function grade(exercise: PreparedExercise, request: GradeRequest, onFailure?: OnFailure): Grade {
  const level = request.feedback ?? 'full';
  const answers = [...exercise.parts.values()].map((part) => saidOf(part, request, onFailure));
  const carried = carriedOrNone(exercise, answers, onFailure);
  const entries = answers.map((one): [string, PartGrade] => {
    const decided = decisionOn(one.part, request);
    const earned = decided
      ? { said: one.said, share: decided.share }
      : earnedWith(one, carried.get(one.part.id), exercise);
    return [one.part.id, partGrade(earned, one.part, level)];
  });
  const parts = entries.map(([, part]) => part);
  return {
    exercise: exercise.id,
    revision: exercise.revision,
    seed: exercise.seed,
    gradable: parts.every((part) => part.verdict !== 'invalid'),
    final: parts.every((part) => part.score !== null),
    score: parts.reduce((total, part) => total + (part.score ?? 0), 0),
    points: exercise.points,
    parts: Object.fromEntries(entries),
  };
}

function saidOf(part: PreparedPart, request: GradeRequest, onFailure: OnFailure | undefined): SaidAnswer {
  const answer = Object.hasOwn(request.answers, part.id) ? request.answers[part.id] : undefined;
  const said = gradeOrFail(part, part.task, answer, onFailure);
  const decided = decisionOn(part, request);
  return { part, answer, said: decided ? decidedSaid(said, decided) : said };
}

function decisionOn({ id }: PreparedPart, { decided = {} }: GradeRequest): Decision | undefined {
  return Object.hasOwn(decided, id) ? decided[id] : undefined;
}

/** How it was read stays; what was said of it, and on what that rested, does not. */
function decidedSaid({ read, problem }: Said, { share }: Decision): Said {
  const verdict = share === 1 ? 'correct' : share === 0 ? 'incorrect' : 'partial';
  return { verdict, ...(read && { read }), ...(problem && { problem }) };
}

/** That nothing can be carried forward because of a failure of ours costs nobody what they have earned without. */
function carriedOrNone(
  exercise: PreparedExercise,
  answers: readonly SaidAnswer[],
  onFailure: OnFailure | undefined,
): ReadonlyMap<string, Carried> {
  try {
    return carriedAnswers(exercise, answers);
  } catch (error) {
    onFailure?.(answers.map(({ part }) => part.id).join(', '), error);
    return new Map();
  }
}

function earnedWith(answer: SaidAnswer, carried: Carried | undefined, exercise: PreparedExercise): Earned {
  const alone = earnedAlone(answer, exercise);
  return carried ? earnedCarried(alone, carried, exercise) : alone;
}

function partGrade(
  { said: { verdict, ...said }, share }: Earned,
  { points }: PreparedPart,
  level: FeedbackLevel,
): PartGrade {
  return { verdict, score: share === null ? null : share * points, points, ...atLevel(said, level) };
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
    return gradeAnswer(task, part.disclosure, answer, part);
  } catch (error) {
    onFailure?.(part.id, error);
    return FAILURE;
  }
}
