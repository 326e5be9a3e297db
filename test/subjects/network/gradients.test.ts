import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluateAt } from '../../../grader/graph/evaluate.ts';
import { differenceQuotientAt } from '../../../grader/graph/differences.ts';
import { symbol } from '../../../grader/language/expression.ts';
import { networkSchema } from '../../../grader/subjects/network/schema.ts';
import { network } from '../../../grader/subjects/network/subject.ts';
import { gradientBy } from '../../../grader/subjects/questions/gradient-by.ts';
import { plainLoss, type PlainNetwork } from './plain-network.ts';
import { randomNetwork } from './random-network.ts';

const CONVENTION = { layout: 'denominator', vectors: 'columns' } as const;

/** The network with the weight in row i and column j of its first layer set to w. */
function withWeight(given: PlainNetwork, i: number, j: number, w: number): PlainNetwork {
  const [first, ...others] = given.layers;
  const weights = first!.weights.map((row, r) => row.map((entry, c) => (r === i && c === j ? w : entry)));
  return { ...given, layers: [{ ...first!, weights }, ...others] };
}

it('the gradients of 1,000 networks are the differences of their losses', () => {
  let compared = 0;
  fc.assert(
    fc.property(randomNetwork, (given) => {
      const model = network.model(networkSchema.parse(given), CONVENTION, []);
      const { values } = gradientBy(symbol('loss'), 'W_1', model, []);
      for (const [i, row] of given.layers[0]!.weights.entries()) {
        for (const [j, weight] of row.entries()) {
          const differences = differenceQuotientAt((w) => plainLoss(withWeight(given, i, j, w)), weight);
          if (!differences || differences.error > 1e-5) continue;
          const value = evaluateAt(values![i]![j]!, new Map());
          expect(Math.abs(value - differences.value)).toBeLessThan(1e-5 * (1 + Math.abs(value)));
          compared += 1;
        }
      }
    }),
    { numRuns: 1000, seed: 4 },
  );
  expect(compared).toBeGreaterThan(5000);
}, 60_000);
