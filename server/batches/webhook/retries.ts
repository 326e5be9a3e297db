/** Milliseconds before the second attempt; before each further one four times as many, but never more than ten hours. */
const FIRST_PAUSE = 5_000;
const FACTOR = 4;
const LONGEST_PAUSE = 10 * 60 * 60 * 1000;

/** After so many attempts, over more than a day, nobody is told any more. */
const MOST_ATTEMPTS = 10;

/**
 * Milliseconds to wait after so many attempts that failed; undefined to give up.
 * @param chance from 0 to 1: shifts the pause by up to a fifth either way, so that what failed together is not repeated together
 */
export function pauseAfter(attempts: number, chance: number): number | undefined {
  if (attempts >= MOST_ATTEMPTS) return undefined;
  const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * FACTOR ** (attempts - 1));
  return Math.round(pause * (0.8 + 0.4 * chance));
}
