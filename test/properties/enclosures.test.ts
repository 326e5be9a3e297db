import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluateDigits } from '../../grader/graph/digits.ts';
import { Graph } from '../../grader/graph/graph.ts';
import { lower } from '../../grader/graph/lower.ts';
import { rangesOf } from '../../grader/graph/ranges.ts';
import { Samples } from '../../grader/graph/samples.ts';
import { fromDouble } from '../../grader/numeric/digits.ts';
import { PLAIN_SETTING } from '../../grader/equivalence/setting.ts';
import { anyExpression } from './arbitrary-expression.ts';
import { effort } from './effort.ts';

/** Doubles whose every digit fits into 64; others would be rounded on the way there. */
const between = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((x) => (Math.abs(x) < 1e-3 ? 0 : x));
const point = fc.record({
  x: between(-50, 50),
  y: fc.oneof(fc.integer({ min: -3, max: 3 }), between(-1, 1)),
});

it('an enclosure holds the value that 64 digits give, and both agree on what is undefined', () => {
  let compared = 0;
  fc.assert(
    fc.property(anyExpression, point, (expression, at) => {
      const graph = new Graph();
      lower(graph, expression, PLAIN_SETTING);
      const symbols = graph.symbols.map((name) => at[name as 'x' | 'y']);
      const samples = new Samples(graph, Float64Array.from(symbols), 1);
      const nodes = Array.from({ length: graph.size }, (_, node) => node);
      const digits = evaluateDigits(graph, nodes, (s) => symbols[s]!);
      for (const [node, exact] of digits) {
        if (samples.isUndefined(node, 0)) expect(exact).not.toBeTypeOf('object');
        if (!samples.isKnown(node, 0)) continue;
        expect(exact).not.toBe('undefined');
        if (typeof exact === 'string') continue;
        const double = fromDouble(samples.value(node, 0));
        if (typeof double === 'string') continue;
        expect(
          exact.value
            .sub(double.value)
            .abs()
            .lte(exact.radius.add(samples.radius(node, 0))),
        ).toBe(true);
        compared += 1;
      }
    }),
    effort(2000, 1),
  );
  expect(compared).toBeGreaterThan(5000);
});

it('a range holds every value that a node takes', () => {
  fc.assert(
    fc.property(anyExpression, point, (expression, at) => {
      const graph = new Graph();
      lower(graph, expression, PLAIN_SETTING);
      const samples = new Samples(
        graph,
        Float64Array.from(graph.symbols, (name) => at[name as 'x' | 'y']),
        1,
      );
      const rangeOf = rangesOf(graph, (s) =>
        graph.symbols[s] === 'x' ? { low: -50, high: 50 } : { low: -3, high: 3 },
      );
      for (let node = 0; node < graph.size; node++) {
        const { low, high } = rangeOf(node);
        if (!samples.isKnown(node, 0)) continue;
        expect(samples.value(node, 0) + samples.radius(node, 0)).toBeGreaterThanOrEqual(low);
        expect(samples.value(node, 0) - samples.radius(node, 0)).toBeLessThanOrEqual(high);
      }
    }),
    effort(2000, 2),
  );
});
