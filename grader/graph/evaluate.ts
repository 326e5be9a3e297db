import type { Expression } from '../language/expression.ts';
import type { Shape } from '../language/shape.ts';
import { entriesOf, shapeOf } from '../numeric/tensor.ts';
import { Graph } from './graph.ts';
import { lower } from './lower.ts';
import type { Scope } from './lower.ts';
import { raise } from './raise.ts';
import { Samples } from './samples.ts';

/** Scalar symbols, none of them bound. */
const PLAIN: Scope = { shapes: new Map(), definitions: new Map(), vectors: 'columns' };

/** A point: the values of scalar symbols. */
export type Point = ReadonlyMap<string, number>;

/** Values whose bound is larger than this, relative to them or to 1, are not told. */
const LOOSE = 2 ** -20;

/** The value of a scalar expression at a point, in double precision; NaN where it is undefined or cannot be told. */
export function evaluateAt(expression: Expression, at: Point): number {
  const graph = new Graph();
  const [root] = entriesOf(lower(graph, expression, PLAIN));
  const samples = sampleAt(graph, at);
  const value = samples.value(root!, 0);
  return samples.radius(root!, 0) <= LOOSE * Math.max(1, Math.abs(value)) ? value : NaN;
}

/** All nodes of a graph at one point; a symbol without a value has NaN. */
export function sampleAt(graph: Graph, at: Point): Samples {
  return new Samples(
    graph,
    Float64Array.from(graph.symbols, (name) => at.get(name) ?? NaN),
    1,
  );
}

/** The shape of an expression. Throws ShapeMismatch where shapes inside it do not fit. */
export function evaluateShape(expression: Expression, scope: Scope): Shape {
  return shapeOf(lower(new Graph(), expression, scope));
}

/**
 * The entries of an expression by row, each as a scalar expression with its rational constants folded exactly. A
 * scalar is 1x1. Throws ShapeMismatch.
 */
export function evaluateEntries(expression: Expression, scope: Scope): Expression[][] {
  const graph = new Graph();
  const value = lower(graph, expression, scope);
  const { rows, columns } = shapeOf(value);
  const entries = entriesOf(value).map((entry) => raise(graph, entry));
  return Array.from({ length: rows }, (_, i) => entries.slice(i * columns, (i + 1) * columns));
}
