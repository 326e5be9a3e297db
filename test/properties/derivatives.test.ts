import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { differenceQuotient } from '../../grader/graph/differences.ts';
import { evaluateAt } from '../../grader/graph/evaluate.ts';
import { reverseDerivatives } from '../../grader/graph/reverse.ts';
import { derivative } from '../../grader/graph/symbolic.ts';
import { smoothExpression } from './arbitrary-expression.ts';
import { effort } from './effort.ts';

const point = fc.record({
  x: fc.double({ min: 0.1, max: 2, noNaN: true }),
  y: fc.double({ min: -2, max: 2, noNaN: true }),
});

it('the rule table, reverse mode and finite differences give the same derivative', () => {
  let compared = 0;
  fc.assert(
    fc.property(smoothExpression, point, (expression, coordinates) => {
      const at = new Map(Object.entries(coordinates));
      const byTable = evaluateAt(derivative(expression, 'x'), at);
      const byReverse = reverseDerivatives(expression, at)?.get('x') ?? NaN;
      if (!Number.isFinite(byTable) || !Number.isFinite(byReverse)) return;
      const size = Math.max(1, Math.abs(byTable));
      expect(Math.abs(byReverse - byTable) / size).toBeLessThan(1e-6);
      const byDifferences = differenceQuotient(expression, 'x', at);
      if (byDifferences === undefined || byDifferences.error > 1e-6 * size) return;
      expect(Math.abs(byDifferences.value - byTable) / size).toBeLessThan(1e-4);
      compared += 1;
    }),
    effort(3000, 3),
  );
  expect(compared).toBeGreaterThan(1000);
});
