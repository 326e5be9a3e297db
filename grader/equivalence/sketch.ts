import { Graph, hashText } from '../graph/graph.ts';
import { lower, ShapeMismatch } from '../graph/lower.ts';
import { Samples } from '../graph/samples.ts';
import type { Expression } from '../language/expression.ts';
import { sameShape, type Shape } from '../language/shape.ts';
import { entriesOf, shapeOf } from '../numeric/tensor.ts';
import { domainOf } from './compare-expressions.ts';
import { scatteredPoints } from './points.ts';
import { hasMargin, type Setting, type Tolerance } from './setting.ts';

/*
 * A sketch places an expression among others by one number, so that equal ones are found without comparing each with each.
 * It never decides: of two with near sketches the comparison says whether they are equal.
 */

/** The values of an expression at a few fixed points, added up. */
export interface Sketch {
  readonly shape: Shape;
  readonly sum: number;
  /** The sum of the sizes of what was added: differences are measured against it. */
  readonly size: number;
  /** The sum of the weights. */
  readonly weight: number;
}

const POINTS = 4;

/** Differences below this, relative to the size, come from rounding in double precision. */
const ROUNDING = 2 ** -24;

/** Used again by every sketch: none of them keeps it. */
const scratch = new Graph();

/**
 * The sketch of an expression; undefined where shapes in it clash. Rows count alike, so that a table has the same sketch in any order
 * of its rows. What is not defined at a point, or not known there, adds nothing.
 */
export function sketchOf(expression: Expression, setting: Setting): Sketch | undefined {
  scratch.clear();
  try {
    const value = lower(scratch, expression, setting);
    const samples = new Samples(scratch, pointsFor(scratch.symbols, setting), POINTS);
    const shape = shapeOf(value);
    const terms = entriesOf(value).flatMap((entry, k) =>
      Array.from({ length: POINTS }, (_, p) =>
        samples.isKnown(entry, p) ? weightOf(k % shape.columns, p) * samples.value(entry, p) : 0,
      ),
    );
    const weights = terms.map((_, t) => weightOf(Math.floor(t / POINTS) % shape.columns, t % POINTS));
    return {
      shape,
      sum: total(terms),
      size: total(terms.map(Math.abs)),
      weight: total(weights),
    };
  } catch (error) {
    if (error instanceof ShapeMismatch) return undefined;
    throw error;
  }
}

/** Whether two sketches are as near as those of expressions that are equal within the tolerance. */
export function isNear(a: Sketch, b: Sketch, tolerance: Tolerance): boolean {
  if (!sameShape(a.shape, b.shape)) return false;
  const size = Math.max(a.size, b.size);
  const { digits, relative = 0, absolute = 0 } = tolerance;
  const share = hasMargin(tolerance) ? relative : 10 ** (1 - digits);
  const reach = Math.max(ROUNDING, share) * size + absolute * a.weight;
  return !(Math.abs(a.sum - b.sum) > reach);
}

/** Each symbol has values of its own, whatever else is in the expression. */
function pointsFor(symbols: readonly string[], setting: Setting): Float64Array {
  const points = new Float64Array(symbols.length * POINTS);
  for (const [s, name] of symbols.entries()) {
    const { values } = scatteredPoints([domainOf(name, setting)], hashText(name), 0, POINTS);
    points.set(values, s * POINTS);
  }
  return points;
}

/** Different for each column and point, and of one size. */
function weightOf(column: number, point: number): number {
  return 1 + ((column * POINTS + point) % 61) / 61;
}

function total(terms: readonly number[]): number {
  return terms.reduce((sum, term) => sum + term, 0);
}
