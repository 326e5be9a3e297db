import { z } from 'zod';
import { FAULT_CODES } from '../faults/codes.ts';
import { AnswerBody } from './answer.ts';
import { GradedRow } from './batches.ts';
import { LearnerId } from './learner.ts';
import { GradeReply, VerdictName } from './replies.ts';
import { SCOPES } from './scope.ts';

const Moment = z.iso.datetime();

const Receipt = z
  .object({
    grader: z.string().meta({ description: 'The version of Nabla that graded.' }),
    node: z.string().meta({ description: 'The version of Node that graded.' }),
    feedback: z.enum(['full', 'verdict', 'none']),
    answers: z.record(z.string(), AnswerBody),
  })
  .meta({
    id: 'Receipt',
    description: 'With the exercise, its revision and the seed, all that it takes to grade again.',
  });

export const SubmissionReply = z
  .object({
    id: z.string(),
    learner: LearnerId,
    submittedAt: Moment,
    ...GradeReply.shape,
    receipt: Receipt,
  })
  .meta({ id: 'Submission', description: 'A grade that is stored, with what it takes to prove it.' });

export const SubmissionsReply = z
  .object({
    submissions: z.array(SubmissionReply),
    next: z.string().optional().meta({ description: 'The cursor of the next reply; left out at the end.' }),
  })
  .meta({ id: 'SubmissionList', description: 'The newest first.' });

export const ReplayReply = z
  .object({
    id: z.string(),
    identical: z.boolean().meta({ description: 'Whether the grade has the same bytes again.' }),
    changed: z
      .array(z.enum(['exercise', 'grader', 'node']))
      .meta({ description: 'What is of another revision or version than when it was graded.' }),
    difference: z.array(
      z
        .object({ pointer: z.string(), stored: z.unknown().optional(), now: z.unknown().optional() })
        .meta({ id: 'Difference', description: 'A place in the grade (RFC 6901), and what is there.' }),
    ),
    fault: z
      .object({ code: z.enum(FAULT_CODES), message: z.string() })
      .optional()
      .meta({ description: 'Why it cannot be graded any more.' }),
    submission: SubmissionReply.optional().meta({
      description: 'The submission as it comes out now; left out where it cannot be graded any more.',
    }),
  })
  .meta({ id: 'Replay' });

const ShownKey = z
  .object({
    id: z.string(),
    name: z.string(),
    scope: z.enum(SCOPES),
    learner: z.string().nullable(),
    createdAt: Moment,
    lastUsedAt: Moment.nullable(),
    revokedAt: Moment.nullable(),
  })
  .meta({ id: 'Key' });

export const LearnerReply = z
  .object({
    learner: LearnerId,
    keys: z.array(ShownKey),
    submissions: z.array(SubmissionReply),
    batches: z
      .array(z.object({ batch: z.string(), result: GradedRow }))
      .meta({ description: 'Graded rows of batches, with the id of the batch.' }),
  })
  .meta({ id: 'LearnerData', description: 'All that is stored of a learner.' });

export const StatisticsReply = z
  .object({
    exercise: z.string(),
    submissions: z.int(),
    learners: z.int(),
    parts: z.record(
      z.string(),
      z
        .object({
          verdicts: z.partialRecord(VerdictName, z.int()),
          correct: z
            .number()
            .nullable()
            .meta({ description: 'The share of correct answers among those given; null where none was.' }),
          feedback: z
            .array(z.object({ code: z.string(), count: z.int() }))
            .meta({ description: 'The commonest codes of feedback, in how many answers each.' }),
        })
        .meta({ id: 'PartStatistics' }),
    ),
  })
  .meta({ id: 'Statistics', description: 'What the stored submissions to an exercise came to.' });
