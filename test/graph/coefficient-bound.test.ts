import { describe, expect, it } from 'vitest';
import { coefficientBound } from '../../grader/graph/coefficient-bound.ts';
import { Graph } from '../../grader/graph/graph.ts';
import { lower } from '../../grader/graph/lower.ts';
import { nodesBelow } from '../../grader/graph/nodes-below.ts';
import { Room } from '../../grader/numeric/room.ts';
import { PLAIN_SETTING } from '../../grader/equivalence/setting.ts';
import { expressionOf } from '../expression-of.ts';

function boundOf(a: string, b: string): number {
  const graph = new Graph();
  const [left, right] = [a, b].map((text) => lower(graph, expressionOf(text), PLAIN_SETTING) as number);
  const nodes = nodesBelow(graph, [left!, right!]);
  return coefficientBound(graph, nodes, left!, right!, new Room());
}

/** `largest`: of the coefficients of N₁D₂ - N₂D₁, worked out by hand. */
describe('the coefficients of a difference are bounded', () => {
  it.each([
    { a: 'x', b: '0', largest: 1 },
    { a: '(x + 1)^20', b: '0', largest: 184756 },
    { a: '(x - 3)^4', b: '0', largest: 108 },
    { a: '(2x - 3)(x + 5)', b: '2x^2', largest: 15 },
    { a: '1/(2x + 3)', b: '1/(3x + 2)', largest: 1 },
    { a: '(5x/7)^-2', b: '1', largest: 49 },
    { a: 'x/1000003', b: '1', largest: 1000003 },
    { a: '1/x + 1/y + 1/z', b: '100', largest: 100 },
    { a: '0.001 x', b: 'x', largest: 999 },
    { a: '(8192 x)(8192 y)(8192 z)', b: '0', largest: 2 ** 39 },
    { a: '12345678901234567890 x', b: '0', largest: 1.2345e19 },
  ])('$a against $b: $largest at most', ({ a, b, largest }) => {
    expect(boundOf(a, b)).toBeGreaterThanOrEqual(Math.log2(largest));
  });

  it.each([
    ['3x^2 + 2x + 1', '(3x + 2) x + 1'],
    ['(x + 1)^20', 'x^20 + 20x^19'],
    ['1/(x - 1) - 1/(x + 1)', '2/(x^2 - 1)'],
  ])('and those of %s against %s are seen to be small', (a, b) => {
    expect(boundOf(a, b)).toBeLessThan(26);
  });
});
