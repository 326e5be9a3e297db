import { z } from 'zod';
import { LARGEST_SEED } from '../../grader/index.ts';

const error = `a seed is a whole number from 0 to ${LARGEST_SEED}`;

/** Which variant of the givens. */
export const Seed = z
  .int({ error })
  .min(0, { error })
  .max(LARGEST_SEED, { error })
  .meta({ description: 'Which variant of the givens; 0, or none, is the exercise as the catalog has it.' });

/** The same as the text of a query or a form. */
export const SeedText = z.coerce.number({ error }).pipe(Seed);
