import { z } from 'zod';
import { AnswerBody } from './answer.ts';
import { Seed } from './seed.ts';

const name = z.union([z.string().max(500), z.number()]);

/** One submission of a bulk file; other members, which exports often have, are passed over. */
export const SubmissionRow = z.object({
  id: name,
  learner: name.optional(),
  exercise: z.string().max(200),
  seed: Seed.optional(),
  answers: z.record(z.string(), AnswerBody),
});
