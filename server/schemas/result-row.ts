import { z } from 'zod';
import { VerdictName } from './replies.ts';
import { Seed } from './seed.ts';

const name = z.union([z.string(), z.number()]);

/** What is said of an answer; other members, which later versions may add, are passed over. */
const Said = z.object({ code: z.string(), message: z.string() });

const PartResult = z.object({
  verdict: VerdictName,
  /** Left out of a CSV file, which has none. */
  score: z.number().nullable().exactOptional(),
  points: z.number().exactOptional(),
  read: z.object({ text: z.string(), latex: z.string() }).exactOptional(),
  problem: Said.exactOptional(),
  feedback: z.array(Said).exactOptional(),
});

/** One row of the results of `nabla grade`, a grade. */
export const GradedResult = z.object({
  id: name,
  learner: name.exactOptional(),
  exercise: z.string(),
  revision: z.string().exactOptional(),
  seed: Seed.default(0),
  parts: z.record(z.string(), PartResult),
  /** The beginnings of answers that could not be read, by part. */
  unread: z.record(z.string(), z.string()).exactOptional(),
});

/** Or a row that could not be graded. */
export const RefusedResult = z.object({
  id: name.exactOptional(),
  line: z.int(),
  error: Said,
});

export type PartResult = z.output<typeof PartResult>;
export type GradedResult = z.output<typeof GradedResult>;
export type RefusedResult = z.output<typeof RefusedResult>;
