import { describe, expect, it } from 'vitest';
import { Graph } from '../../grader/graph/graph.ts';
import { lower } from '../../grader/graph/lower.ts';
import { nodesBelow } from '../../grader/graph/nodes-below.ts';
import { PLAIN_SETTING } from '../../grader/equivalence/setting.ts';
import { expressionOf } from '../expression-of.ts';

function graphOf(...texts: readonly string[]): { graph: Graph; roots: number[] } {
  const graph = new Graph();
  return { graph, roots: texts.map((text) => lower(graph, expressionOf(text), PLAIN_SETTING) as number) };
}

describe('the nodes below a root', () => {
  it.each([
    { id: 'a symbol', text: 'x', count: 1 },
    { id: 'x twice is one node', text: 'x + x^2', count: 3 },
    { id: 'a function of a product', text: 'sin(2 x)', count: 4 },
  ])('$id: $count', ({ text, count }) => {
    const { graph, roots } = graphOf(text);
    expect(nodesBelow(graph, roots)).toHaveLength(count);
  });

  it('come after their own operands', () => {
    const { graph, roots } = graphOf('exp(x y) + x / (1 + y^2)');
    const seen = new Set<number>();
    for (const node of nodesBelow(graph, roots)) {
      expect(graph.operandsOf(node).every((operand) => seen.has(operand))).toBe(true);
      seen.add(node);
    }
  });

  it('are found in a graph of any size', () => {
    const graph = new Graph();
    let root = graph.symbol('x');
    for (let depth = 0; depth < 3000; depth++) root = graph.unary('sin', root);
    expect(nodesBelow(graph, [root])).toHaveLength(3001);
  });

  it('are those of one root alone, whatever was asked before', () => {
    const { graph, roots } = graphOf('sin x', 'cos y');
    const before = nodesBelow(graph, [roots[1]!]);
    nodesBelow(graph, roots);
    expect(nodesBelow(graph, [roots[1]!])).toEqual(before);
  });
});
