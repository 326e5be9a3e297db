import { z } from 'zod';
import { BATCH_FORMATS, BATCH_STATES, WEBHOOK_STATES } from './batch-state.ts';
import { GradeReply } from './replies.ts';
import { Cursor } from './submission-requests.ts';
import { SubmissionRow } from './submission-row.ts';

const Moment = z.iso.datetime();

/** What a batch holds. It is read row by row and not as a whole: what is wrong with a row is said in its result. */
export const BatchRequest = z.array(SubmissionRow).meta({
  id: 'BatchRequest',
  description: 'A JSON array, or one row a line (NDJSON), or CSV with a column for each part.',
  examples: [[{ id: 1, learner: 'anna', exercise: 'graph-c-a-2b', answers: { d: '2' } }]],
});

const feedback = z
  .enum(['full', 'verdict', 'none'])
  .optional()
  .meta({ description: 'How much to say besides scores, as in a request to grade.' });

const webhook = z.string().max(2000, { abort: true }).optional().meta({
  description:
    'Told when the batch is finished, by a POST that is signed as Standard Webhooks has it and repeated until it is taken.',
});

/** What is said of a batch besides its rows: in the address, or as fields of a form. */
export const BatchOptions = z.strictObject({ feedback, webhook });
export type BatchOptions = z.output<typeof BatchOptions>;

export const BatchReply = z
  .object({
    id: z.string(),
    state: z.enum(BATCH_STATES),
    format: z.enum(BATCH_FORMATS),
    feedback: z.enum(['full', 'verdict', 'none']),
    total: z.int().meta({ description: 'Rows that it has.' }),
    done: z.int().meta({ description: 'Rows whose results are stored.' }),
    errors: z.int().meta({ description: 'Those of them that could not be graded.' }),
    createdAt: Moment,
    startedAt: Moment.optional(),
    expectedAt: Moment.optional().meta({ description: 'When it will be done if it goes on as before.' }),
    finishedAt: Moment.optional(),
    webhook: z
      .object({
        url: z.string(),
        state: z.enum(WEBHOOK_STATES),
        attempts: z.int(),
        nextAttemptAt: Moment.optional(),
        failure: z
          .string()
          .optional()
          .meta({ description: 'Why the last attempt failed: a status, or a code such as ECONNREFUSED.' }),
      })
      .optional(),
  })
  .meta({ id: 'Batch', description: 'A file of submissions, and how far its grading has come.' });

export const BatchesReply = z
  .object({
    batches: z.array(BatchReply),
    next: z.string().optional().meta({ description: 'The cursor of the next reply; left out at the end.' }),
  })
  .meta({ id: 'BatchList', description: 'The newest first.' });

const name = z.union([z.string(), z.number()]);

export const GradedRow = z.object({ id: name, learner: name.optional(), ...GradeReply.shape });

const RefusedRow = z.object({
  id: name.optional(),
  line: z.int().meta({ description: 'The line of the file on which the row begins.' }),
  error: z.object({ code: z.string(), message: z.string() }),
});

export const BatchResults = z
  .array(z.union([GradedRow, RefusedRow]))
  .meta({ id: 'BatchResults', description: 'A grade for each row, in order, or why there is none.' });

export const BatchesQuery = z.strictObject({
  limit: z.coerce
    .number()
    .pipe(z.int().min(1).max(200))
    .default(50)
    .meta({ description: 'How many at most in one reply.' }),
  cursor: Cursor.optional().meta({ description: '`next` of the reply before.' }),
});

export const BatchResultsQuery = z.strictObject({
  format: z.enum(BATCH_FORMATS).default('json').meta({ description: 'What to give the results as.' }),
});

export const BatchAddress = z.object({ id: z.string() });

export const EventHeaders = z.looseObject({
  'last-event-id': z
    .string()
    .max(100)
    .optional()
    .meta({ description: 'The id of the last event that arrived; browsers send it by themselves.' }),
});
