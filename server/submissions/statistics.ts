import type { PreparedExercise } from '../../grader/index.ts';
import type { Grade, PartGrade, Verdict } from '../../grader/result.ts';
import type { Storage } from '../storage/storage.ts';
import { eachSubmission } from './submissions.ts';

/** Codes of feedback that are listed of a part. */
const MAX_CODES = 20;

/** What became of the answers to one part. */
export interface PartStatistics {
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>;
  /** The share of correct answers among all that were given; null where none was. */
  readonly correct: number | null;
  /** The commonest codes of feedback, in how many answers each. */
  readonly feedback: readonly { readonly code: string; readonly count: number }[];
}

export interface Statistics {
  readonly exercise: string;
  readonly submissions: number;
  readonly learners: number;
  readonly parts: Readonly<Record<string, PartStatistics>>;
}

/** What the stored submissions to an exercise came to, of all its revisions, part by part. */
export async function statisticsOf(storage: Storage, exercise: PreparedExercise): Promise<Statistics> {
  const tallies = new Map([...exercise.parts.keys()].map((part) => [part, new Tally()]));
  const learners = new Set<string>();
  let submissions = 0;
  for await (const { learner, grade } of eachSubmission(storage, { exercise: exercise.id })) {
    submissions += 1;
    learners.add(learner);
    for (const [part, graded] of Object.entries((JSON.parse(grade) as Grade).parts)) {
      tallies.get(part)?.add(graded);
    }
  }
  const parts = Object.fromEntries([...tallies].map(([part, tally]) => [part, tally.statistics()]));
  return { exercise: exercise.id, submissions, learners: learners.size, parts };
}

class Tally {
  readonly #verdicts = new Map<Verdict, number>();
  readonly #codes = new Map<string, number>();

  add({ verdict, feedback = [] }: PartGrade): void {
    count(this.#verdicts, verdict);
    for (const code of new Set(feedback.map((one) => one.code))) count(this.#codes, code);
  }

  statistics(): PartStatistics {
    const { missing: _, ...given } = Object.fromEntries(this.#verdicts) as PartStatistics['verdicts'];
    const answered = Object.values(given).reduce((total, each) => total + each, 0);
    return {
      verdicts: Object.fromEntries(this.#verdicts),
      correct: answered === 0 ? null : (given.correct ?? 0) / answered,
      feedback: [...this.#codes]
        .map(([code, number]) => ({ code, count: number }))
        .toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))
        .slice(0, MAX_CODES),
    };
  }
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
