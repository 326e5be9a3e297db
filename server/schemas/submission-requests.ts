import { z } from 'zod';
import { LearnerId } from './learner.ts';
import { VerdictName } from './replies.ts';
import { GradeRequest } from './requests.ts';

export const SubmissionId = z.uuidv7();

export const SubmissionRequest = z
  .strictObject({
    learner: LearnerId.optional().meta({
      description: "Whose submission it is; left out with a learner's key, needed with every other.",
      examples: ['anna'],
    }),
    ...GradeRequest.shape,
  })
  .meta({
    id: 'SubmissionRequest',
    examples: [{ learner: 'anna', exercise: 'graph-c-a-2b', answers: { d: '2', 'dL-da': '-2' } }],
  });

export const IdempotencyHeaders = z.looseObject({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/, 'An Idempotency-Key is 1 to 200 visible ASCII characters')
    .optional()
    .meta({
      description:
        'Any text that is new for each request, such as a UUID. A request that is sent again with it gets the same reply and is ' +
        'stored once.',
    }),
});

/** Where a list goes on: behind this id. Opaque to callers, so that what is in it can change. */
export const Cursor = z
  .string()
  .max(100, { abort: true })
  .transform((text) => Buffer.from(text, 'base64url').toString())
  .pipe(z.uuidv7('This is no cursor of this list; take `next` as it came.'));

export function cursorAt(id: string): string {
  return Buffer.from(id).toString('base64url');
}

const moment = z.iso
  .datetime({ offset: true, error: 'A moment is written as 2026-11-20T09:00:00Z' })
  .transform((text) => new Date(text));

export const SubmissionsQuery = z.strictObject({
  exercise: z
    .string()
    .max(200, { abort: true })
    .regex(/^[^\p{Cc}]*$/u, 'An id of an exercise holds no control characters')
    .optional(),
  learner: LearnerId.optional(),
  seed: z.coerce.number().pipe(z.int().min(0)).optional(),
  verdict: VerdictName.optional().meta({ description: 'Only submissions with a part of this verdict.' }),
  final: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional()
    .meta({ description: 'false: only those with a part that is not decided.' }),
  from: moment.optional().meta({ description: 'Only those of this moment and later.' }),
  to: moment.optional().meta({ description: 'Only those before this moment.' }),
  limit: z.coerce
    .number()
    .pipe(z.int().min(1).max(200))
    .default(50)
    .meta({ description: 'How many at most in one reply.' }),
  cursor: Cursor.optional().meta({ description: '`next` of the reply before.' }),
});

export const SubmissionAddress = z.object({ id: z.string() });

export const LearnerAddress = z.object({ id: LearnerId });
