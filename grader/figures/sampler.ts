import { Graph } from '../graph/graph.ts';
import { lower } from '../graph/lower.ts';
import { Samples } from '../graph/samples.ts';
import type { Expression } from '../language/expression.ts';
import { isTensor } from '../numeric/tensor.ts';

/** Values of a function at many points, NaN where there is none or where it cannot be told. */
export type Sampler = (points: readonly (readonly number[])[]) => readonly number[];

/** A value whose bound is larger than this, relative to it or to 1, cannot be told. */
const LOOSE = 2 ** -20;

/** A scalar expression over scalar variables as a function, point by point in the order of the variables. */
export function samplerOf(expression: Expression, variables: readonly string[]): Sampler {
  const graph = new Graph();
  const root = lower(graph, expression, { shapes: new Map(), definitions: new Map(), vectors: 'columns' });
  if (isTensor(root)) return (points) => points.map(() => NaN);
  const indices = graph.symbols.map((name) => variables.indexOf(name));
  return (points) => {
    const inputs = indices.flatMap((index) => points.map((point) => point[index] ?? NaN));
    const samples = new Samples(graph, Float64Array.from(inputs), points.length);
    return points.map((_, p) => {
      const value = samples.value(root, p);
      return samples.radius(root, p) <= LOOSE * Math.max(1, Math.abs(value)) ? value : NaN;
    });
  };
}
