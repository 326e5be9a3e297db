import type { Task } from './answers/kind.ts';
import type { Carried } from './carry/carried.ts';
import { shareOfRightEntries } from './credited-entries.ts';
import { remarkOnCarried } from './diagnosis/carried-remark.ts';
import type { SaidAnswer } from './carried-answers.ts';
import type { PreparedExercise } from './exercise/prepared.ts';
import { sayRemark } from './feedback/remarks.ts';
import type { Said } from './grade-answer.ts';
import type { Verdict } from './result.ts';

/** What is said of an answer, and the share of its points that it earns; null where nobody has decided, or nothing could be read. */
export interface Earned {
  readonly said: Said;
  readonly share: number | null;
}

const EARNED: Readonly<Record<Exclude<Verdict, 'partial'>, number | null>> = {
  correct: 1,
  incorrect: 0,
  missing: 0,
  invalid: null,
  undecided: null,
  pending: null,
};

/** What an answer earns by itself: by its verdict, or by what is said of it where the exercise gives credit for that. */
export function earnedAlone(answer: SaidAnswer, exercise: PreparedExercise): Earned {
  const { part, said } = answer;
  const { verdict } = said;
  if (verdict !== 'partial' && verdict !== 'incorrect') return { said, share: EARNED[verdict] };
  const shares = (said.feedback ?? []).flatMap(({ code }) => part.credit[code] ?? []);
  if (verdict === 'partial')
    return { said, share: shares.length > 0 ? Math.max(...shares) : exercise.partial };
  const { entries = 0 } = part.credit;
  const share = Math.max(
    entries > 0 ? entries * shareOfRightEntries(part.task as Task, answer.answer) : 0,
    ...shares,
  );
  return { said: share > 0 ? { ...said, verdict: 'partial' } : said, share };
}

/** What an answer earns that is right given earlier ones, if that is no less. */
export function earnedCarried(alone: Earned, carried: Carried, exercise: PreparedExercise): Earned {
  const { right, carried: given, all } = carried.entries;
  const because = { feedback: [sayRemark(remarkOnCarried(carried))], evidence: evidenceOf(carried) };
  const { feedback: _, evidence: __, ...said } = alone.said;
  if (carried.because === 'rounded' && right + given === all)
    return { said: { ...said, ...because, verdict: 'correct' }, share: 1 };
  const share = (right + given * exercise.carried) / all;
  if (share < alone.share!) return alone;
  return { said: { ...said, ...because, verdict: 'partial' }, share };
}

function evidenceOf({ given }: Carried): NonNullable<Said['evidence']> {
  return { method: 'structure', given: given.map(({ part }) => part) };
}
