import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactValues } from '../../grader/graph/exact-values.ts';
import { Graph } from '../../grader/graph/graph.ts';
import type { NodeId } from '../../grader/graph/graph.ts';
import { lower } from '../../grader/graph/lower.ts';
import { findResidues, sameResidue } from '../../grader/graph/modular.ts';
import { nodesBelow } from '../../grader/graph/nodes-below.ts';
import { multiplyModulo, PRIMES, reduceModulo } from '../../grader/numeric/modular.ts';
import { PLAIN_SETTING } from '../../grader/equivalence/setting.ts';
import { expressionOf } from '../expression-of.ts';

const [PRIME] = PRIMES;

/** Two formulas in one graph, with their residues where every symbol has the same value. */
function residuesOf(left: string, right: string, at: number) {
  const graph = new Graph();
  const [a, b] = [left, right].map((text) => lower(graph, expressionOf(text), PLAIN_SETTING) as NodeId);
  const residues = { tops: new Float64Array(graph.size), bottoms: new Float64Array(graph.size) };
  const nodes = nodesBelow(graph, [a!, b!]);
  findResidues(graph, nodes, PRIME, () => at, residues);
  return { graph, nodes, residues, same: sameResidue(residues, a!, b!, PRIME), a: a! };
}

describe('values modulo a prime', () => {
  it.each([
    { left: '(x^2 - 1)/(x - 1)', right: 'x + 1', same: true },
    { left: '1/x + 1/(x + 1) + 1/(x + 2)', right: '(3x^2 + 6x + 2)/(x (x + 1) (x + 2))', same: true },
    { left: '1/(1/x)', right: 'x', same: true },
    { left: 'x^-3', right: '1/(x x x)', same: true },
    { left: '(2/3)^-2 x', right: '2.25x', same: true },
    { left: '-5x', right: `${PRIME - 5}x`, same: true },
    { left: '1/x', right: '1/(x + 1)', same: false },
    { left: 'x^5', right: 'x^4', same: false },
  ])('$left and $right: $same', ({ left, right, same }) => {
    expect(residuesOf(left, right, 12_345).same).toBe(same);
  });

  it.each([
    ['1/(x - 7)', '1'],
    ['1/(1/(x - 7))', '0'],
    ['(1/(x - 7))^0', '1'],
    ['(x - 7)^0', '1'],
    ['x + 0/(x - 7)', 'x'],
  ])('%s has none at 7, and so is not the same as %s', (left, right) => {
    expect(residuesOf(left, right, 7).same).toBeUndefined();
  });
});

function times(n: bigint, residue: number): number {
  return multiplyModulo(reduceModulo(n, PRIME), residue, PRIME);
}

it('residues are those of the exact values', () => {
  const formula = fc.constantFrom(
    'x^3 - 2x + 7/3',
    '(x - 1)/(x^2 + 1)',
    '1/(1 + 1/(1 + 1/x))',
    '(x/4 - 3)^-2 - x^-1 + 10^30',
  );
  fc.assert(
    fc.property(formula, fc.integer({ min: 13, max: 1000 }), (text, x) => {
      const { graph, nodes, residues, a } = residuesOf(text, text, x);
      const { top, bottom } = exactValues(graph, nodes, () => BigInt(x))!.get(a)!;
      expect(times(top, residues.bottoms[a]!)).toBe(times(bottom, residues.tops[a]!));
    }),
  );
});
