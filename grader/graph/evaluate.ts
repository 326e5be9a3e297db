import type { Expression } from '../language/expression.ts';
import { isScalar, SCALAR } from '../language/shape.ts';
import type { Shape } from '../language/shape.ts';
import { entriesOf, shapeOf } from '../numeric/tensor.ts';
import { Graph, type NodeId } from './graph.ts';
import { lower } from './lower.ts';
import type { Scope } from './lower.ts';
import { raise } from './raise.ts';
import { Samples } from './samples.ts';

/** Scalar symbols, none of them bound. */
const PLAIN: Scope = { shapes: new Map(), definitions: new Map(), vectors: 'columns' };

/** A point: the values of scalar symbols. */
export type Point = ReadonlyMap<string, number>;

/** Used again by every function here: none of them keeps it, or calls another. */
const scratch = new Graph();

/** Values whose bound is larger than this, relative to them or to 1, are not told. */
const LOOSE = 2 ** -20;

/** The value of a scalar expression at a point, in double precision; NaN where it is undefined or cannot be told. */
export function evaluateAt(expression: Expression, at: Point): number {
  scratch.clear();
  const [root] = entriesOf(lower(scratch, expression, PLAIN));
  return valueOf({ graph: scratch, root: root! }, at);
}

/** A scalar in a graph, which is built once for any number of points. */
export interface Rooted {
  readonly graph: Graph;
  readonly root: NodeId;
}

/** A scalar expression in a graph of its own. */
export function rootedIn(expression: Expression): Rooted {
  const graph = new Graph();
  const [root] = entriesOf(lower(graph, expression, PLAIN));
  return { graph, root: root! };
}

/** Its value at a point; NaN where it is undefined or cannot be told. */
export function valueOf({ graph, root }: Rooted, at: Point): number {
  return told(sampleAt(graph, at), root, 0);
}

/** Its values where one symbol takes several values and the others stay at a point. */
export function valuesAlong(
  { graph, root }: Rooted,
  at: Point,
  by: string,
  values: readonly number[],
): readonly number[] {
  const count = values.length;
  const points = new Float64Array(graph.symbols.length * count);
  for (const [s, name] of graph.symbols.entries()) {
    if (name === by) points.set(values, s * count);
    else points.fill(at.get(name) ?? NaN, s * count, (s + 1) * count);
  }
  const samples = new Samples(graph, points, count);
  return values.map((_, point) => told(samples, root, point));
}

function told(samples: Samples, root: NodeId, point: number): number {
  const value = samples.value(root, point);
  return samples.radius(root, point) <= LOOSE * Math.max(1, Math.abs(value)) ? value : NaN;
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
  if (isOfScalars(expression, scope)) return SCALAR;
  scratch.clear();
  return shapeOf(lower(scratch, expression, scope));
}

/** Whether everything in an expression is a scalar: any operator makes a scalar of scalars. */
function isOfScalars(expression: Expression, scope: Scope): boolean {
  switch (expression.kind) {
    case 'number':
    case 'constant':
      return true;
    case 'symbol': {
      const definition = scope.definitions.get(expression.name);
      if (definition !== undefined) return isOfScalars(definition, scope);
      return isScalar(scope.shapes.get(expression.name) ?? SCALAR);
    }
    case 'apply':
      for (const operand of expression.operands) if (!isOfScalars(operand, scope)) return false;
      return true;
    case 'call':
    case 'matrix':
      return false;
  }
}

/**
 * The entries of an expression by row, each as a scalar expression with its rational constants folded exactly. A
 * scalar is 1x1. Throws ShapeMismatch.
 */
export function evaluateEntries(expression: Expression, scope: Scope): Expression[][] {
  scratch.clear();
  const value = lower(scratch, expression, scope);
  const { rows, columns } = shapeOf(value);
  const entries = entriesOf(value).map((entry) => raise(scratch, entry));
  return Array.from({ length: rows }, (_, i) => entries.slice(i * columns, (i + 1) * columns));
}
