import type { Expression } from '../language/expression.ts';
import { entriesOf } from '../numeric/tensor.ts';
import { adjoints } from './adjoints.ts';
import { sampleAt } from './evaluate.ts';
import type { Point } from './evaluate.ts';
import { Graph, type NodeId } from './graph.ts';
import { lower } from './lower.ts';
import { OP } from './primitives.ts';

/**
 * All partial derivatives of a scalar expression at a point, by reverse-mode automatic differentiation: one sweep over
 * its graph, with slopes that are written down apart from the rule table. Undefined where a value cannot be told.
 */
export function reverseDerivatives(
  expression: Expression,
  at: Point,
): ReadonlyMap<string, number> | undefined {
  return backwardPass(expression)(at);
}

/** The same at any number of points: the graph of the expression is built once. */
export function backwardPass(expression: Expression): (at: Point) => ReadonlyMap<string, number> | undefined {
  const graph = new Graph();
  const [root] = entriesOf(
    lower(graph, expression, { shapes: new Map(), definitions: new Map(), vectors: 'columns' }),
  );
  return (at) => derivativesIn(graph, root!, at);
}

function derivativesIn(graph: Graph, root: NodeId, at: Point): ReadonlyMap<string, number> | undefined {
  const samples = sampleAt(graph, at);
  if (!samples.isKnown(root, 0)) return undefined;
  const adjoint = adjoints(graph, root, (node) => samples.value(node, 0));
  const result = new Map([...at.keys()].map((name) => [name, 0]));
  for (let node = 0; node < graph.size; node++) {
    if (graph.op[node] === OP.symbol) result.set(graph.symbols[graph.symbolOf(node)]!, adjoint[node] ?? 0);
  }
  return result;
}
