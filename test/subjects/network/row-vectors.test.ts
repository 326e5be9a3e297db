import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluateAt } from '../../../grader/graph/evaluate.ts';
import { symbol } from '../../../grader/language/expression.ts';
import { networkSchema } from '../../../grader/subjects/network/schema.ts';
import { network } from '../../../grader/subjects/network/subject.ts';
import { gradientBy } from '../../../grader/subjects/questions/gradient-by.ts';
import type { PlainNetwork } from './plain-network.ts';
import { randomNetwork } from './random-network.ts';

type Rows<T> = readonly (readonly T[])[];

const transposed = <T>(rows: Rows<T>): Rows<T> => rows[0]!.map((_, j) => rows.map((row) => row[j]!));

function gradient(given: PlainNetwork, vectors: 'columns' | 'rows'): Rows<number> {
  const model = network.model(networkSchema.parse(given), { layout: 'denominator', vectors }, []);
  const { values } = gradientBy(symbol('loss'), 'W_1', model, []);
  return values!.map((row) => row.map((entry) => evaluateAt(entry, new Map())));
}

it('x W + b with transposed weights is W x + b: the gradients are transposed too', () => {
  fc.assert(
    fc.property(randomNetwork, (given) => {
      const layers = given.layers.map((layer) => ({ ...layer, weights: transposed(layer.weights) }));
      const expected = transposed(gradient(given, 'columns'));
      expect(gradient({ ...given, layers }, 'rows')).toEqual(
        expected.map((row) => row.map((slope) => expect.closeTo(slope, 9))),
      );
    }),
    { numRuns: 100, seed: 5 },
  );
});
