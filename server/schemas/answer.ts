import { z } from 'zod';

/** Entries of one array in an answer; what a matrix may have is for the reader to say. */
const MAX_ENTRIES = 1024;

const scalar = z.union([z.string(), z.number(), z.boolean()]);

// Not recursive: a recursive schema overflows the stack on deep nesting, and no answer nests further than this.
const row = z.array(scalar).max(MAX_ENTRIES, { abort: true });
const matrix = z.array(z.union([scalar, row])).max(MAX_ENTRIES, { abort: true });
const table = z.array(z.union([scalar, row, matrix])).max(MAX_ENTRIES, { abort: true });

/** An answer as it comes in JSON; null is a part that was left empty. */
export const AnswerBody = z
  .union([scalar, table, z.null()], {
    error: 'An answer is text, a number, true or false, or an array of these, three deep at most.',
  })
  .meta({
    id: 'Answer',
    description:
      'An answer: text as typed (plain, Unicode or LaTeX), a JSON number, boolean or nested array. ' +
      'null and empty text count as not answered.',
    examples: [
      '2x(x + 1)',
      '\\frac{7}{4}',
      -2.5,
      [
        [1, 2],
        [3, 4],
      ],
      'not defined',
    ],
  });

export type AnswerBody = z.infer<typeof AnswerBody>;
