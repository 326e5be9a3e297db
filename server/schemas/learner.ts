import { z } from 'zod';

/** Whose submission it is: an id of the LMS. What no database or log line should hold is not in it. */
export const LearnerId = z
  .string()
  .min(1)
  .max(200, { abort: true })
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'An id of a learner holds no control characters')
  // No client can ask for such an address: it would be that of another resource.
  .regex(/^(?!\.{1,2}$)/, 'An id of a learner is not . or ..')
  .meta({ description: 'The id of a learner, as the LMS has it.', examples: ['anna'] });
