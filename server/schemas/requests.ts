import { z } from 'zod';
import { formsSchema, toleranceSchema } from '../../grader/index.ts';
import { AnswerBody } from './answer.ts';
import { Seed, SeedText } from './seed.ts';
import { SymbolBody } from './symbol.ts';

const exercise = z
  .string()
  .max(200, { abort: true })
  .meta({ description: 'The id of an exercise.', examples: ['graph-c-a-2b'] });

const seed = Seed.optional();

const part = z
  .string()
  .max(200, { abort: true })
  .meta({ examples: ['dL-da'] });

export const GradeRequest = z
  .strictObject({
    exercise,
    seed,
    answers: z
      .record(z.string(), AnswerBody)
      .meta({ description: 'Answers by part; a part that is left out counts as not answered.' }),
    feedback: z
      .enum(['full', 'verdict', 'none'])
      .optional()
      .meta({
        description:
          'full (the default): everything; verdict: verdicts, scores and how each answer was read, but neither feedback ' +
          'nor evidence; none: verdicts and scores alone.',
      }),
  })
  .meta({
    id: 'GradeRequest',
    examples: [{ exercise: 'graph-c-a-2b', answers: { d: '2', 'dL-da': '-2', 'dL-db': -2 } }],
  });

export const ValidateRequest = z.strictObject({ exercise, seed, part, answer: AnswerBody }).meta({
  id: 'ValidateRequest',
  examples: [{ exercise: 'partial-derivatives-1', part: '3x', answer: '2xy^3' }],
});

/** Formulas longer than the reader takes are its own to refuse; this only bounds what is passed on. */
const formula = z.string().max(20_000, { abort: true });

export const CompareRequest = z
  .strictObject({
    submission: formula,
    reference: formula,
    symbols: z
      .union([z.array(z.string().max(100)).max(100), z.record(z.string().max(100), SymbolBody)])
      .exactOptional()
      .meta({
        description:
          'The names that may be used; without it the names on both sides, whole words, are the symbols.',
      }),
    tolerance: toleranceSchema
      .exactOptional()
      .meta({ description: 'How near a number has to come. Without it only exact equality counts.' }),
    form: formsSchema.exactOptional(),
  })
  .meta({
    id: 'CompareRequest',
    examples: [{ submission: '2x(x+1)', reference: '2x^2 + 2x', symbols: ['x'] }],
  });

/** What the query of a list may hold. */
export const ExercisesQuery = z.strictObject({
  topic: z.string().max(200).optional().meta({ description: 'Only exercises of this topic.' }),
  q: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'Only exercises with all of these words in id, title, topic or statement.' }),
});

export const ExerciseQuery = z.strictObject({ seed: SeedText.optional() });

export const ExerciseAddress = z.object({ id: z.string() });

export const FigureAddress = z.object({
  id: z.string(),
  figure: z.coerce
    .number()
    .pipe(z.int().min(1))
    .meta({ description: 'Which of its pictures, counted from 1.' }),
});
