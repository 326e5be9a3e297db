import { z } from 'zod';
import { buildModel, namesOf } from '../build-model.ts';
import { formulaSchema } from '../formula.ts';
import type { Subject } from '../subject.ts';
import { readVariables, variablesSchema } from '../variables.ts';

const schema = z
  .strictObject({
    variables: variablesSchema,
    functions: z
      .array(z.string())
      .optional()
      .describe('unknown functions of one argument, such as f in y: f(x); a quantity may have the same name'),
    definitions: z
      .record(z.string(), formulaSchema)
      .describe('functions and intermediates by name, in any order: {y: u^2 + 1, u: 3x - 2}'),
  })
  .describe('functions of free variables');

/** Functions of free variables, possibly through intermediates. */
export const functionSubject: Subject<z.output<typeof schema>> = {
  schema,
  asks: [
    'value',
    'expression',
    'derivative',
    'gradient',
    'jacobian',
    'difference-quotient',
    'table',
    'choice',
    'draw',
    'chain',
    'backward-order',
    'text',
  ],
  model({ variables, functions, definitions }, notation, path) {
    const unknown = namesOf(functions ?? [], [...path, 'functions']);
    const inputs = readVariables(variables, notation, [...path, 'variables']);
    return buildModel(inputs, definitions, [...path, 'definitions'], notation.bindings, new Set(unknown));
  },
};
