import { z } from 'zod';
import { SCALAR } from '../../language/shape.ts';
import { buildModel, namesOf } from '../build-model.ts';
import { formulaSchema } from '../formula.ts';
import type { Subject } from '../subject.ts';

const schema = z
  .strictObject({
    variables: z.array(z.string()).min(1).describe('the free variables, each a real number'),
    definitions: z
      .record(z.string(), formulaSchema)
      .describe('functions and intermediates by name, in any order: {y: u^2 + 1, u: 3x - 2}'),
  })
  .describe('functions of free variables');

/** Functions of free variables, possibly through intermediates. */
export const functionSubject: Subject<z.output<typeof schema>> = {
  schema,
  asks: ['value', 'expression', 'derivative', 'gradient'],
  model({ variables, definitions }, _convention, path) {
    const names = namesOf(variables, [...path, 'variables']);
    return buildModel(new Map(names.map((name) => [name, { shape: SCALAR }])), definitions, [
      ...path,
      'definitions',
    ]);
  },
};
