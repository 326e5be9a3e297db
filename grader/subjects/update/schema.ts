import { z } from 'zod';
import { canonicalName } from '../../language/names.ts';
import { formulaSchema } from '../formula.ts';
import { scalarSchema } from '../given-value.ts';
import { measureSchema } from '../loss/measured.ts';
import { quantityFields } from '../quantities.ts';

const nameSchema = z
  .string()
  .refine((text) => canonicalName(text) !== undefined, 'a name, such as w, w_1 or theta')
  .transform((text) => canonicalName(text)!);

const name = (usual: string, what: string) => nameSchema.default(usual).describe(what);

const MOST_STEPS = 32;

/** What every rule has. */
const common = {
  rate: name('eta', 'the learning rate'),
  steps: z
    .int()
    .min(1)
    .max(MOST_STEPS)
    .optional()
    .describe('how many steps to take from the values: w^[1], w^[2], … are the parameter after each'),
  data: z
    .array(z.record(nameSchema, scalarSchema))
    .min(1)
    .max(MOST_STEPS)
    .optional()
    .describe('samples, a step each in this order: [{x: 10, y: 10.1}, {x: 2, y: 1.9}]'),
  ...quantityFields,
};

/** What the rules that follow a gradient have besides. */
const byGradient = {
  parameter: z
    .union([nameSchema.transform((text) => [text]), z.array(nameSchema).min(1).max(16)])
    .default(['w'])
    .describe('what is updated: a name or several'),
  gradient: nameSchema
    .optional()
    .describe('a name for the gradient by the one parameter: g, or dL/dw where there is a loss'),
  loss: z
    .union([measureSchema, formulaSchema], { error: 'a formula, or {kind: …, prediction: …, target: …}' })
    .optional()
    .describe('what is to become smaller, called L: {kind: half-squared-error}, or a formula such as w^2'),
};

/** What an author writes of an update rule. */
export const updateSchema = z
  .discriminatedUnion(
    'rule',
    [
      z.strictObject({ rule: z.literal('gradient-descent'), ...byGradient, ...common }),
      z.strictObject({
        rule: z.literal('momentum'),
        ...byGradient,
        ...common,
        momentum: name('alpha', 'how much of the last step is kept'),
        velocity: nameSchema
          .optional()
          .describe('the last step; dw for the parameter w, which may be typed Δw too'),
      }),
      z.strictObject({
        rule: z.literal('adam'),
        ...byGradient,
        ...common,
        m: name('m', 'the first moment'),
        v: name('v', 'the second moment'),
        t: name('t', 'which step it is, counted from 1'),
        beta1: name('beta_1', 'the decay of the first moment'),
        beta2: name('beta_2', 'the decay of the second moment'),
        epsilon: name('epsilon', 'what keeps the denominator from being 0'),
      }),
      z.strictObject({
        rule: z.literal('perceptron'),
        ...common,
        parameters: z
          .record(nameSchema, z.union([nameSchema, z.literal(1)]))
          .describe('each parameter with the input that it weighs: {w_1: x_1, w_2: x_2, b: 1}'),
        prediction: name('yhat', 'what the perceptron says'),
        target: name('y', 'what it should say'),
      }),
    ],
    { error: '"rule" has to be one of gradient-descent, momentum, adam, perceptron' },
  )
  .refine(
    ({ data, steps }) => data === undefined || steps === undefined,
    'either "data", a step for each sample, or a number of "steps"',
  )
  .describe('a rule by which parameters are learned: w_new is the parameter w after one step');

export type UpdateGivens = z.output<typeof updateSchema>;
