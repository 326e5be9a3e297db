import { z } from 'zod';
import { PLAIN_SETTING } from '../../equivalence/setting.ts';
import { shapeOf } from '../authored.ts';
import { buildModel, namesOf } from '../build-model.ts';
import { readGivenValue, valueSchema } from '../given-value.ts';
import type { Input } from '../model.ts';
import type { Subject } from '../subject.ts';

const schema = z
  .record(z.string(), valueSchema)
  .describe('numbers, vectors and matrices by name: {x: [1, 4, 5], W: [[1, 2], [3, 4]]}');

/** Named numbers, vectors and matrices; questions are expressions over them. */
export const values: Subject<z.output<typeof schema>> = {
  schema,
  asks: ['value', 'shape', 'table', 'choice', 'text'],
  model(givens, notation, path) {
    const names = namesOf(Object.keys(givens), path);
    const inputs = new Map<string, Input>(
      Object.entries(givens).map(([key, given], i) => {
        const value = readGivenValue(given, notation, [...path, key]);
        return [names[i]!, { value, shape: shapeOf(value, PLAIN_SETTING.shapes, [...path, key]) }];
      }),
    );
    return buildModel(inputs, {}, path, notation.bindings);
  },
};
