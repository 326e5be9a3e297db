import { expect, it } from 'vitest';
import { NodeTable } from '../../grader/graph/node-table.ts';

function nodesWith(table: NodeTable, hash: number): number[] {
  const nodes: number[] = [];
  for (let slot = table.first(hash); slot >= 0; slot = table.next(hash, slot)) nodes.push(table.nodeAt(slot));
  return nodes;
}

const rows = [
  { id: 'hashes all different', hashOf: (node: number) => node * 7919 },
  { id: 'hashes that begin in one slot', hashOf: (node: number) => node << 16 },
  { id: 'hashes shared by three', hashOf: (node: number) => node % 100 },
  { id: 'negative hashes', hashOf: (node: number) => -node - 1 },
];

it.each(rows)('finds every node again, and no other: $id', ({ hashOf }) => {
  const table = new NodeTable();
  const nodes = Array.from({ length: 300 }, (_, node) => node);
  for (const node of nodes) table.add(hashOf(node), node);
  for (const node of nodes) {
    const alike = nodes.filter((other) => hashOf(other) === hashOf(node));
    expect(nodesWith(table, hashOf(node)).toSorted((a, b) => a - b)).toEqual(alike);
  }
  expect(nodesWith(table, 12345678)).toEqual([]);
  table.clear();
  expect(nodes.flatMap((node) => nodesWith(table, hashOf(node)))).toEqual([]);
});
