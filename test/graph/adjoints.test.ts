import { describe, expect, it } from 'vitest';
import { adjoints, slopeBy } from '../../grader/graph/adjoints.ts';
import { Graph } from '../../grader/graph/graph.ts';
import { lower } from '../../grader/graph/lower.ts';
import { Samples } from '../../grader/graph/samples.ts';
import { PLAIN_SETTING } from '../../grader/equivalence/setting.ts';
import { expressionOf } from '../expression-of.ts';

/** At x = 2, y = 3; the slope of one operation is what a sweep that starts from it gives its operands. */
describe('the slope of one operation by its operand', () => {
  it.each(['x + y', '5 x y', 'x^3', 'x^(2/3)', '2^x', 'max(x, y)', 'min(x, 7)', 'ln(2)', 'tanh(x)'])(
    'of %s',
    (text) => {
      const graph = new Graph();
      const root = lower(graph, expressionOf(text), PLAIN_SETTING) as number;
      const at = new Map([
        ['x', 2],
        ['y', 3],
      ]);
      const samples = new Samples(
        graph,
        Float64Array.from(graph.symbols, (name) => at.get(name)!),
        1,
      );
      const value = (node: number): number => samples.value(node, 0);
      for (const operand of graph.operandsOf(root)) {
        expect(slopeBy(graph, root, operand, value)).toBe(adjoints(graph, root, value)[operand]);
      }
    },
  );
});
