import { prepareVariant, type PreparedExercise } from '../../grader/index.ts';

/**
 * So many variants are kept ready at a time, at 0.1 MB each, and 0.4 MB once the mistakes in them are known: those of every exercise for two
 * dozen seeds. A file that goes through more of them in no order makes each anew for every few rows.
 */
const MOST_HELD = 1000;

/** Variants of exercises, made when they are first asked for; the one that was not asked for longest makes room. */
export class VariantCache {
  readonly #held = new Map<string, PreparedExercise | undefined>();
  readonly #most: number;

  constructor(most = MOST_HELD) {
    this.#most = most;
  }

  /** The variant for a seed from 1 on; undefined where the exercise has none, or none for this seed. */
  get(own: PreparedExercise, seed: number): PreparedExercise | undefined {
    const key = `${own.id} ${seed}`;
    const variant = this.#held.has(key) ? this.#held.get(key) : made(own, seed);
    this.#held.delete(key);
    this.#held.set(key, variant);
    if (this.#held.size > this.#most) this.#held.delete(this.#held.keys().next().value!);
    return variant;
  }
}

function made(own: PreparedExercise, seed: number): PreparedExercise | undefined {
  const variant = prepareVariant(own, seed);
  return variant?.ok === true ? variant.exercise : undefined;
}
