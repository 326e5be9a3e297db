import * as fc from 'fast-check';
import { complex, parse, type Complex } from 'mathjs';
import { expect, it } from 'vitest';
import { evaluateAt } from '../../grader/graph/evaluate.ts';
import { derivative } from '../../grader/graph/symbolic.ts';
import { printText } from '../../grader/language/print-text.ts';
import { smoothExpression } from './arbitrary-expression.ts';
import { effort } from './effort.ts';

/** Functions that mathjs does not have, or has for real numbers alone; all analytic around the reals. */
const SCOPE = {
  sigmoid: parse('f(z) = 1/(1 + exp(-z))').evaluate({}),
  softplus: parse('f(z) = log(1 + exp(z))').evaluate({}),
  ln: parse('f(z) = log(z)').evaluate({}),
  cbrt: parse('f(z) = z^(1/3)').evaluate({}),
};
/** The error is of the order of its square; a smaller one drowns in the rounding of mathjs's complex powers. */
const STEP = 1e-6;

/** Im f(x + ih)/h: a derivative without cancellation (Squire and Trapp, 1998); undefined where f is not real. */
function complexStep(text: string, at: Readonly<Record<'x' | 'y', number>>): number | undefined {
  const scope = { ...SCOPE, ...at, x: complex(at.x, STEP) };
  const value = parse(text).evaluate(scope) as number | Complex;
  if (typeof value === 'number') return Number.isFinite(value) ? 0 : undefined;
  return Math.abs(value.im) < 1e-3 ? value.im / STEP : undefined;
}

it('the rule table agrees with the complex step on random expressions, evaluated by mathjs', () => {
  let compared = 0;
  fc.assert(
    fc.property(smoothExpression, fc.double({ min: 0.2, max: 2, noNaN: true }), (expression, x) => {
      const at = { x, y: 0.7 };
      const table = evaluateAt(derivative(expression, 'x'), new Map(Object.entries(at)));
      const value = evaluateAt(expression, new Map(Object.entries(at)));
      if (!Number.isFinite(table) || !Number.isFinite(value)) return;
      // The principal complex cube root is not the real one of a negative number.
      const text = printText(expression);
      if (text.includes('cbrt')) return;
      const step = complexStep(text, at);
      if (step === undefined || !Number.isFinite(step)) return;
      expect(Math.abs(step - table) / Math.max(1, Math.abs(table))).toBeLessThan(1e-5);
      compared += 1;
    }),
    effort(1500, 9),
  );
  expect(compared).toBeGreaterThan(500);
});
