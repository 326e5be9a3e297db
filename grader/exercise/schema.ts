import { z } from 'zod';
import { conventionSchema } from '../subjects/convention.ts';
import { MISTAKE_CODES } from '../mistakes/mistakes.ts';
import { formulaSchema } from '../subjects/formula.ts';
import { toleranceSchema } from '../equivalence/tolerance-schema.ts';
import { creditSchema } from '../subjects/questions/credit-schema.ts';
import { answerSchema, identifierSchema, pointsSchema } from '../subjects/questions/part-fields.ts';
import { QUESTIONS } from '../subjects/questions/questions.ts';
import { SUBJECT_NAMES, SUBJECTS } from '../subjects/subjects.ts';
import { LARGEST_SEED } from '../variants/draw.ts';
import { parameterFields } from '../variants/parameter-schema.ts';
import { domainSchema } from './domain.ts';

const proseSchema = z.string().min(1).max(10_000);

const partSchema = z.discriminatedUnion(
  'ask',
  [
    QUESTIONS.value.schema,
    QUESTIONS.shape.schema,
    QUESTIONS.expression.schema,
    QUESTIONS.derivative.schema,
    QUESTIONS.gradient.schema,
    QUESTIONS.jacobian.schema,
    QUESTIONS['difference-quotient'].schema,
    QUESTIONS.table.schema,
    QUESTIONS.iterates.schema,
    QUESTIONS.choice.schema,
    QUESTIONS.update.schema,
    QUESTIONS.solves.schema,
    QUESTIONS.draw.schema,
    QUESTIONS.chain.schema,
    QUESTIONS['backward-order'].schema,
    QUESTIONS.text.schema,
  ],
  { error: `"ask" has to be one of ${Object.keys(QUESTIONS).join(', ')}` },
);

const exampleSchema = z.strictObject({
  part: z.string(),
  answer: answerSchema,
  verdict: z.enum(['correct', 'partial', 'incorrect', 'invalid', 'undecided', 'pending', 'missing']),
  code: z.string().optional().describe('a code that the feedback or the problem has to have'),
  mistake: z.enum(MISTAKE_CODES).optional().describe('a mistake that the feedback has to name'),
  seed: z
    .int()
    .min(1)
    .max(LARGEST_SEED)
    .optional()
    .describe('the variant that was answered; else the exercise as the catalog has it'),
});

/**
 * An exercise as its file has it. The topic is the folder of the file; the reference answers are derived from the
 * subject and stand nowhere.
 */
export const exerciseSchema = z
  .strictObject({
    id: identifierSchema.describe('how links and bulk files name the exercise; never change it'),
    title: z.string().min(1).max(200),
    source: z
      .strictObject({ document: z.string(), section: z.string().optional() })
      .optional()
      .describe('where the exercise comes from'),
    values: SUBJECTS.values.schema.optional(),
    function: SUBJECTS.function.schema.optional(),
    graph: SUBJECTS.graph.schema.optional(),
    network: SUBJECTS.network.schema.optional(),
    loss: SUBJECTS.loss.schema.optional(),
    update: SUBJECTS.update.schema.optional(),
    ...parameterFields,
    symbols: z
      .record(z.string(), formulaSchema)
      .optional()
      .describe(
        'further symbols for answers: free variables as "free" or, of a shape, "free m x n"; others by what they stand for',
      ),
    convention: conventionSchema.prefault({}),
    tolerance: toleranceSchema.optional(),
    domain: z.record(z.string(), domainSchema).optional().describe('domains of symbols: {x: {above: 0}}'),
    points: pointsSchema
      .optional()
      .describe('what each part is worth that does not say so itself; 1 by default'),
    partial: z
      .number()
      .min(0)
      .max(1)
      .default(0.5)
      .describe('the share of its points that a partly right answer earns'),
    carried: z
      .number()
      .min(0)
      .max(1)
      .default(1)
      .describe('the share of its points that an answer earns which is right given own earlier ones'),
    credit: creditSchema.optional(),
    statement: proseSchema.describe('what the student reads: paragraphs, with $…$ for formulas'),
    show: z.array(z.string()).optional().describe('the givens that a student sees besides the statement'),
    hints: z.array(proseSchema).optional(),
    parts: z.array(partSchema).min(1).max(64),
    examples: z
      .array(exampleSchema)
      .describe('graded on every test run; never used to grade and never served'),
  })
  .refine(
    (exercise) => SUBJECT_NAMES.filter((name) => exercise[name] !== undefined).length === 1,
    `exactly one subject is needed: ${SUBJECT_NAMES.join(', ')}`,
  );

export type ExerciseData = z.output<typeof exerciseSchema>;
export type PartData = z.output<typeof partSchema>;
export type ExampleData = z.output<typeof exampleSchema>;
