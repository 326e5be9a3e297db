import { REALS, type Setting } from '../equivalence/setting.ts';
import { Graph, hashText, mix } from '../graph/graph.ts';
import { lower, ShapeMismatch } from '../graph/lower.ts';
import { Samples } from '../graph/samples.ts';
import type { Expression } from '../language/expression.ts';
import type { Shape } from '../language/shape.ts';
import { entriesOf, shapeOf } from '../numeric/tensor.ts';

/**
 * The values of an expression's entries at a few fixed points: enough to leave out nearly all of many expressions that another one is
 * compared with. It decides nothing.
 */
export interface Fingerprint extends Shape {
  /** Entry i at point p at [i * POINTS + p]; NaN where there is no value or it cannot be told. */
  readonly values: Float64Array;
}

/** So many points tell most formulas apart. */
const POINTS = 4;

/** Values whose bound is larger than this, relative to them or to 1, are not told. */
const LOOSE = 2 ** -20;

/** Used again for every fingerprint: each is taken at once, and never inside another one. */
const graph = new Graph();

/** The fingerprint of an expression; undefined where shapes inside it do not fit. */
export function fingerprintOf(expression: Expression, setting: Setting): Fingerprint | undefined {
  graph.clear();
  try {
    const value = lower(graph, expression, setting);
    const samples = new Samples(graph, coordinates(graph.symbols, setting), POINTS);
    const values = entriesOf(value).flatMap((node) =>
      Array.from({ length: POINTS }, (_, p) => told(samples.value(node, p), samples.radius(node, p))),
    );
    return { ...shapeOf(value), values: Float64Array.from(values) };
  } catch (error) {
    if (error instanceof ShapeMismatch) return undefined;
    throw error;
  }
}

function told(value: number, radius: number): number {
  return radius <= LOOSE * Math.max(1, Math.abs(value)) ? value : NaN;
}

/** Where symbols are: a place between 0.3 and 2.3 that their names and the point settle, moved into a declared domain. */
function coordinates(names: readonly string[], { domains }: Setting): Float64Array {
  const values = new Float64Array(names.length * POINTS);
  names.forEach((name, s) => {
    const { above, below, whole } = domains.get(name) ?? REALS;
    for (let p = 0; p < POINTS; p++) {
      const share = (mix(hashText(name), p) >>> 0) / 2 ** 32;
      const inside = Number.isFinite(above) && Number.isFinite(below);
      const x = inside ? above + (below - above) * (0.1 + 0.8 * share) : 0.3 + 2 * share;
      const moved = inside || (x > above && x < below) ? x : Number.isFinite(above) ? above + x : below - x;
      values[s * POINTS + p] = whole ? Math.ceil(moved) : moved;
    }
  });
  return values;
}

/** How far two values may be apart: a share of the larger, and so much besides. */
export interface Slack {
  readonly relative: number;
  readonly absolute: number;
}

/** Whether two fingerprints may be of the same: of the values that can be told of both, at least one, none differs by more than the slack. */
export function mayBeSame(a: Fingerprint, b: Fingerprint, { relative, absolute }: Slack): boolean {
  if (a.rows !== b.rows || a.columns !== b.columns) return false;
  let compared = 0;
  for (let i = 0; i < a.values.length; i++) {
    const [x, y] = [a.values[i]!, b.values[i]!];
    if (Math.abs(x - y) > relative * Math.max(Math.abs(x), Math.abs(y)) + absolute) return false;
    if (!Number.isNaN(x - y)) compared += 1;
  }
  return compared > 0;
}

/** Whether a value differs from that of the right answer by more than twice what is allowed for it. */
export function isTold(print: Fingerprint, right: Fingerprint, allowed: (value: number) => number): boolean {
  if (print.rows !== right.rows || print.columns !== right.columns) return true;
  return print.values.some((value, i) => Math.abs(value - right.values[i]!) > 2 * allowed(right.values[i]!));
}
