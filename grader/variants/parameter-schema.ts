import { z } from 'zod';
import { LIMITS } from '../language/limits.ts';
import { canonicalName } from '../language/names.ts';
import { formulaSchema } from '../subjects/formula.ts';

/** Larger numbers are nothing to do by hand with. */
const LARGEST = 1_000_000;

const sizeSchema = z.int().min(1).max(LIMITS.matrixSide);
const wholeSchema = z.int().min(-LARGEST).max(LARGEST);
const numberSchema = z.number().min(-LARGEST).max(LARGEST);
const stepSchema = z.number().min(1e-6).max(LARGEST);

/** Where numbers are drawn from. */
const sourceFields = {
  integer: z
    .tuple([wholeSchema, wholeSchema])
    .optional()
    .describe('whole numbers from the first to the second: [-5, 5]'),
  real: z
    .tuple([numberSchema, numberSchema])
    .optional()
    .describe('decimals from the first to the second in steps: {real: [0.1, 0.9], step: 0.1}'),
  step: stepSchema.optional().describe('how far the numbers are apart; 1 for whole numbers'),
  not: z.array(numberSchema).max(100).optional().describe('numbers that are left out: [0, 1]'),
};

type Source = z.output<z.ZodObject<typeof sourceFields>>;

const NEEDS_STEP = 'decimals need a "step", such as 0.1';
const WHOLE_STEP = 'the "step" of whole numbers is whole itself';

function hasNeededStep({ real, step }: Source): boolean {
  return real === undefined || step !== undefined;
}

function hasWholeStep({ integer, step = 1 }: Source): boolean {
  return integer === undefined || Number.isInteger(step);
}

const entriesSchema = z
  .strictObject({
    ...sourceFields,
    choice: z.array(numberSchema).min(2).max(100).optional().describe('one of these numbers'),
  })
  .refine(hasNeededStep, NEEDS_STEP)
  .refine(hasWholeStep, WHOLE_STEP)
  .refine(
    ({ integer, real, choice }) => isOneOf([integer, real, choice]),
    'entries are drawn by one of "integer", "real" and "choice"',
  );

const optionSchema = z.union([numberSchema, z.string().min(1).max(200)]);

const parameterShape = z.strictObject({
  value: z
    .union([optionSchema, z.array(numberSchema), z.array(z.array(numberSchema))])
    .describe('what it is in the exercise as the catalog has it: seed 0'),
  ...sourceFields,
  choice: z
    .array(optionSchema)
    .min(2)
    .max(100)
    .optional()
    .describe('one of these: numbers, names of functions such as [sin, cos], or words'),
  vector: sizeSchema.optional().describe('so many numbers, drawn as "entries" says'),
  matrix: z
    .string()
    .regex(/^ *[1-9][0-9]? *[x×] *[1-9][0-9]? *$/, 'rows x columns, such as 2x3')
    .optional()
    .describe('a matrix of such a shape, drawn as "entries" says: 2x3'),
  entries: entriesSchema.optional().describe('how the entries are drawn: {integer: [-3, 3]}'),
});

const parameterSchema = parameterShape
  .refine(hasNeededStep, NEEDS_STEP)
  .refine(hasWholeStep, WHOLE_STEP)
  .refine(
    ({ integer, real, choice, vector, matrix }) => isOneOf([integer, real, choice, vector, matrix]),
    'a parameter is one of "integer", "real", "choice", "vector" and "matrix"',
  )
  .refine(
    ({ vector, matrix, entries }) =>
      (vector === undefined && matrix === undefined) === (entries === undefined),
    'a vector or a matrix has "entries", and nothing else has',
  );

/** What a parameter can have: where a mistyped field is looked for. */
export const PARAMETER_FIELDS: readonly string[] = Object.keys(parameterShape.shape);

function isOneOf(fields: readonly unknown[]): boolean {
  return fields.filter((field) => field !== undefined).length === 1;
}

/** The parameters of an exercise by name, and what has to hold of them. */
export const parameterFields = {
  parameters: z
    .record(
      z.string().refine((name) => canonicalName(name) !== undefined, 'a name, such as a, x_1 or eta'),
      parameterSchema,
    )
    .refine((parameters) => Object.keys(parameters).length <= 64, 'at most 64 parameters')
    .optional()
    .describe('what differs between variants: {a: {value: 2, integer: [-5, 5], not: [0]}}'),
  constraints: z
    .array(formulaSchema)
    .max(64)
    .optional()
    .describe('relations that drawn values have to keep: [a != b, a*b > 0, 0 < c < d]'),
};

export type ParameterData = z.output<typeof parameterSchema>;
export type SourceData = z.output<typeof entriesSchema>;
