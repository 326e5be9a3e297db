/** Different answers that are held of a part at a time. */
const MOST_HELD = 2000;

/** Submissions that are named of an answer; all are counted. */
const MOST_NAMED = 1000;

/** Whose an answer is. */
export interface Submitter {
  readonly id: string | number;
  readonly learner?: string | number;
}

/** How an answer was read. */
export interface ReadAnswer {
  readonly text: string;
  readonly latex: string;
}

/** An answer to one variant of a part, and who gave it. */
export interface HeldAnswer {
  readonly seed: number;
  /** Of the exercise as it was when this was graded. */
  readonly revision: string;
  readonly read: ReadAnswer;
  count: number;
  readonly submitters: Submitter[];
}

/**
 * The different answers among many, with who gave them, in bounded memory. Where there are too many, the rarer half is let go (lossy
 * counting): what occurs often is kept whenever it comes, and what was let go is counted.
 */
export class DistinctAnswers {
  readonly #held = new Map<string, HeldAnswer>();
  readonly #most: number;
  /** Answers that were let go. */
  dropped = 0;

  constructor(most = MOST_HELD) {
    this.#most = most;
  }

  add(answer: Pick<HeldAnswer, 'seed' | 'revision' | 'read'>, submitter: Submitter): void {
    const { seed, revision, read } = answer;
    const key = `${revision} ${seed} ${read.text}`;
    const known = this.#held.get(key);
    if (known !== undefined) {
      known.count += 1;
      if (known.submitters.length < MOST_NAMED) known.submitters.push(submitter);
      return;
    }
    if (this.#held.size >= this.#most) this.#dropRarer();
    this.#held.set(key, { ...answer, count: 1, submitters: [submitter] });
  }

  /** The commonest first; of those that are as common, the one that came first. */
  list(): readonly HeldAnswer[] {
    return [...this.#held.values()].toSorted((a, b) => b.count - a.count);
  }

  #dropRarer(): void {
    const ranked = [...this.#held].toSorted(([, a], [, b]) => b.count - a.count);
    for (const [key, { count }] of ranked.slice(Math.ceil(this.#most / 2))) {
      this.#held.delete(key);
      this.dropped += count;
    }
  }
}
