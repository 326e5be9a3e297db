import { createHash } from 'node:crypto';
import { LARGEST_SEED } from '../../grader/index.ts';

/**
 * The seed of a learner's variant of an exercise, the same for ever: 1 + (h mod 2147483647), where h is the first four bytes, as a
 * big-endian whole number, of the SHA-256 of the learner's id, the exercise's id and the attempt, with line feeds between them. The
 * attempt is 0, and counts on only past seeds that no variant comes out for.
 */
export function seedOfLearner(learner: string, exercise: string, attempt: number): number {
  const hash = createHash('sha256').update(`${learner}\n${exercise}\n${attempt}`).digest();
  return 1 + (hash.readUInt32BE(0) % LARGEST_SEED);
}
