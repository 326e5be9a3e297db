import { z } from 'zod';
import { LIMITS } from '../../language/limits.ts';
import { formulaSchema } from '../formula.ts';
import { valueSchema } from '../given-value.ts';
import { LOSS_NAMES } from '../loss/losses.ts';

const sizeSchema = z.int().min(1).max(LIMITS.matrixSide);

const layerSchema = z
  .strictObject({
    units: sizeSchema.optional().describe('how many units there are, where the weights have no values'),
    weights: valueSchema
      .optional()
      .describe('a row a unit: units x inputs; where vectors are rows, a column a unit: inputs x units'),
    bias: z
      .union([z.literal('none'), valueSchema])
      .optional()
      .describe('a value a unit, or none; left out, there is one without a value'),
    activation: formulaSchema
      .default('none')
      .describe('none, softmax, the name of a function such as sigmoid, or a formula in z such as 2z'),
    names: z
      .strictObject({
        W: z.string().optional().describe('the weights'),
        b: z.string().optional().describe('the biases'),
        z: z.string().optional().describe('the pre-activations'),
        a: z.string().optional().describe('the activations'),
      })
      .prefault({})
      .describe('names for layer 1, where they are not W1, b1, z1 and a1'),
  })
  .refine(
    ({ units, weights }) => (units === undefined) !== (weights === undefined),
    'a layer has either "weights" or a number of "units"',
  );

/** What an author writes of a network. */
export const networkSchema = z
  .strictObject({
    x: valueSchema
      .optional()
      .describe(
        'the input: a flat list, or a batch as a matrix with a sample a column (a row where vectors are rows)',
      ),
    inputs: sizeSchema.optional().describe('how many inputs there are, where they have no values'),
    samples: sizeSchema.default(1).describe('how many samples a batch without values has'),
    layers: z.array(layerSchema).min(1).max(8).describe('one after the other, the output layer last'),
    target: valueSchema
      .optional()
      .describe('what the output should be: values, or formulas of the inputs such as "x_1 x_2"'),
    loss: z
      .enum(LOSS_NAMES)
      .optional()
      .describe('added up over the outputs, and over the samples of a batch'),
    dValues: valueSchema
      .optional()
      .describe('instead of a loss: its derivatives by the output, in the shape of the output'),
    names: z
      .strictObject({ x: z.string().optional(), target: z.string().optional(), loss: z.string().optional() })
      .prefault({})
      .describe('names for x (X if it is a batch), target and loss'),
  })
  .refine(
    ({ x, inputs }) => (x === undefined) !== (inputs === undefined),
    'a network has either "x" or a number of "inputs"',
  )
  .refine(
    ({ loss, dValues }) => loss === undefined || dValues === undefined,
    'either "loss" or "dValues" says how the output is measured',
  )
  .describe('a network of fully connected layers: z = W x + b, or z = x W + b where vectors are rows');

export type NetworkGivens = z.output<typeof networkSchema>;
export type LayerGivens = NetworkGivens['layers'][number];
