import { expect, it } from 'vitest';
import { PLAIN_SETTING } from '../../grader/equivalence/setting.ts';
import { Graph } from '../../grader/graph/graph.ts';
import { lower } from '../../grader/graph/lower.ts';
import { expressionOf } from '../expression-of.ts';

const TEXTS = ['2x + 3y - 1', 'f(x)^2 + 1/7', 'exp(-x^2) sin(y)', 'max(x, y, z) + abs(x)', '3x + 2x', 'x'];

/** Everything of a graph that a comparison looks at. */
function contentOf(graph: Graph) {
  return Array.from({ length: graph.size }, (_, node) => ({
    op: graph.op[node],
    operands: graph.operandsOf(node),
    structure: graph.structure[node],
    isRational: graph.isRational[node],
    isClosed: graph.isClosed[node],
  }));
}

/** A square matrix of symbols. */
const matrixOf = (side: number): string =>
  `[${Array.from({ length: side }, (_, i) => Array.from({ length: side }, (_unused, j) => `a_${i}${j}`).join(', ')).join('; ')}]`;

const earlier = [
  { before: 'nothing', sum: '0' },
  { before: 'the same names and numbers in another order', sum: 'z + y + x + 7 + 3 + 2' },
  { before: 'many nodes', sum: Array.from({ length: 100 }, (_, k) => `sin(${k} x)`).join(' + ') },
  { before: 'more nodes than are kept', sum: `${matrixOf(12)}^8` },
];

it.each(earlier)('a cleared graph is as good as new after $before', ({ sum }) => {
  const used = new Graph();
  lower(used, expressionOf(sum), PLAIN_SETTING);
  for (const text of TEXTS) {
    used.clear();
    const fresh = new Graph();
    const roots = [used, fresh].map((graph) => lower(graph, expressionOf(text), PLAIN_SETTING));
    expect(roots[0]).toEqual(roots[1]);
    expect(contentOf(used)).toEqual(contentOf(fresh));
    expect(used.symbols).toEqual(fresh.symbols);
  }
});
