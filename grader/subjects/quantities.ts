import { z } from 'zod';
import { PLAIN_SETTING } from '../equivalence/setting.ts';
import type { Expression } from '../language/expression.ts';
import { SCALAR, type Shape } from '../language/shape.ts';
import { readName, shapeOf } from './authored.ts';
import { buildModel, namesOf } from './build-model.ts';
import { ExerciseRefused, type Path } from './complaint.ts';
import type { Notation } from './convention.ts';
import { formulaSchema } from './formula.ts';
import { readGivenValue, valueSchema } from './given-value.ts';
import { expand, type Input, type Model } from './model.ts';
import { inOrder } from './order.ts';
import { readVariables, variablesSchema } from './variables.ts';

/** How an author states what a subject is about: free quantities, some with values, and what is computed from them. */
export const quantityFields = {
  variables: variablesSchema.optional(),
  values: z.record(z.string(), valueSchema).optional().describe('values of quantities: {w: 0, x: [1, 2]}'),
  model: z
    .record(z.string(), formulaSchema)
    .optional()
    .describe('quantities by their formulas, in any order: {yhat: sigmoid(z), z: w x + b}'),
};

interface Quantities {
  readonly variables?: z.output<typeof variablesSchema> | undefined;
  readonly values?: Readonly<Record<string, z.output<typeof valueSchema>>> | undefined;
  readonly model?: Readonly<Record<string, string>> | undefined;
}

/** The model of what is stated. The quantities that are `named` elsewhere are free numbers, where nothing else is said of them. */
export function readQuantities(
  { variables, values = {}, model = {} }: Quantities,
  named: readonly string[],
  notation: Notation,
  path: Path,
): Model {
  const inputs = new Map<string, Input>();
  if (variables)
    for (const [name, input] of readVariables(variables, notation, [...path, 'variables']))
      inputs.set(name, input);
  namesOf(Object.keys(values), [...path, 'values']).forEach((name, i) => {
    const [key, given] = Object.entries(values)[i]!;
    const value = readGivenValue(given, notation, [...path, 'values', key]);
    inputs.set(name, { value, shape: shapeOf(value, PLAIN_SETTING.shapes, [...path, 'values', key]) });
  });
  const defined = new Set(Object.keys(model).map((name) => readName(name, [...path, 'model', name])));
  for (const name of named) {
    const canonical = readName(name, path);
    if (!defined.has(canonical) && !inputs.has(canonical)) inputs.set(canonical, { shape: SCALAR });
  }
  return buildModel(inputs, model, [...path, 'model'], notation.bindings);
}

/** The model with further definitions, each of which uses what is there and those before it. */
export function withDefinitions(
  model: Model,
  added: Iterable<readonly [name: string, definition: Expression]>,
  path: Path,
): Model {
  const definitions = new Map(model.definitions);
  const shapes = new Map<string, Shape>(model.shapes);
  for (const [name, definition] of added) {
    if (shapes.has(name)) throw new ExerciseRefused({ code: 'name-twice', path, data: { name } });
    definitions.set(name, definition);
    shapes.set(name, shapeOf(expand({ ...model, definitions }, definition), shapes, [...path, name]));
  }
  return { ...model, definitions: inOrder(definitions, path), shapes };
}
