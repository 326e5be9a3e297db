import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAIN_SETTING } from '../../grader/equivalence/setting.ts';
import { reverseDerivatives } from '../../grader/graph/reverse.ts';
import { gradientNodes } from '../../grader/graph/gradient.ts';
import { Graph } from '../../grader/graph/graph.ts';
import { lower } from '../../grader/graph/lower.ts';
import { raise } from '../../grader/graph/raise.ts';
import { rebuild } from '../../grader/graph/rebuild.ts';
import { Samples } from '../../grader/graph/samples.ts';
import { printText } from '../../grader/language/print-text.ts';
import { fraction } from '../../grader/numeric/rational.ts';
import { expressionOf } from '../expression-of.ts';
import { smoothExpression } from '../properties/arbitrary-expression.ts';

/** The gradient of f by x and y, both given, with constants folded. */
function gradientAt(text: string, x: number, y: number): string[] {
  const graph = new Graph();
  const root = lower(graph, expressionOf(text), PLAIN_SETTING) as number;
  const nodes = gradientNodes(graph, root, [graph.symbol('x'), graph.symbol('y')]);
  const at = new Graph();
  const value = (name: string): number => at.constant(fraction(BigInt(name === 'x' ? x : y), 1n));
  return rebuild(graph, nodes, at, value).map((node) => printText(raise(at, node)));
}

describe('a gradient is exact', () => {
  it.each([
    ['(x + y)(y + 1)', 2, 1, ['2', '5']],
    ['(2x(x + y) - y^2)^2', 3, 5, ['1012', '-184']],
    ['1/2 * (x y - 7)^2', 3, 2, ['-2', '-3']],
    ['max(0, x - y) x', 3, 1, ['5', '-3']],
    ['max(0, x - y) x', 1, 3, ['0', '0']],
    ['x/y', 1, 3, ['1/3', '-1/9']],
    ['y', 1, 1, ['0', '1']],
  ])('of %s at (%d, %d)', (text, x, y, expected) => {
    expect(gradientAt(text, x, y)).toEqual(expected);
  });
});

it('agrees with reverse mode in numbers, whose slopes are written down apart', () => {
  let compared = 0;
  fc.assert(
    fc.property(smoothExpression, (expression) => {
      const at = new Map([
        ['x', 0.7],
        ['y', 1.3],
      ]);
      const numbers = reverseDerivatives(expression, at);
      if (numbers === undefined) return;
      const graph = new Graph();
      const root = lower(graph, expression, PLAIN_SETTING) as number;
      const nodes = gradientNodes(graph, root, [graph.symbol('x'), graph.symbol('y')]);
      const samples = new Samples(
        graph,
        Float64Array.from(graph.symbols, (name) => at.get(name)!),
        1,
      );
      for (const [i, name] of ['x', 'y'].entries()) {
        if (!samples.isKnown(nodes[i]!, 0)) continue;
        const expected = numbers.get(name)!;
        const distance = Math.abs(samples.value(nodes[i]!, 0) - expected);
        expect(distance).toBeLessThan(1e-6 * Math.max(1, Math.abs(expected)));
        compared += 1;
      }
    }),
    { numRuns: 1000, seed: 8 },
  );
  expect(compared).toBeGreaterThan(1000);
});

it('a deep chain stays small', () => {
  const graph = new Graph();
  let text = 'x';
  for (let i = 0; i < 12; i++) text = `tanh(x*${text} + y)`;
  const root = lower(graph, expressionOf(text), PLAIN_SETTING) as number;
  const before = graph.size;
  gradientNodes(graph, root, [graph.symbol('x'), graph.symbol('y')]);
  expect(graph.size).toBeLessThan(before * 8);
});
