import { derivative } from '../graph/symbolic.ts';
import type { Expression } from '../language/expression.ts';
import { spread } from './curve-pieces.ts';
import type { Axis, ContourFigure, Place } from './figure.ts';
import { samplerOf, type Sampler } from './sampler.ts';
import { rangeAround } from './window.ts';

/** Values along each side of the plot. */
const SIDE = 41;
const REACH = 3;
/** Where a gradient is shown if the exercise names no point: the first of these where there is one. */
const USUAL: readonly Place[] = [
  [1, 1],
  [2, 1],
  [1, 2],
  [2, 2],
  [-1, 1],
  [1, -1],
];

interface Contoured {
  readonly name: string;
  readonly computes: Expression;
  readonly formula?: Expression;
  readonly variables: readonly [string, string];
  /** Whether the gradient is shown, and where, if the exercise says so. */
  readonly gradient?: { readonly at?: Place | undefined };
  readonly path?: readonly Place[];
  /** Places that the plot has to hold, besides these. */
  readonly holds?: readonly Place[];
}

/** A function of two variables by its level lines; undefined where there are hardly any values. */
export function contourFigure(contoured: Contoured): ContourFigure | undefined {
  const { name, computes, formula, variables, path = [], holds = [] } = contoured;
  const sample = samplerOf(computes, variables);
  const gradient = contoured.gradient && gradientAt(computes, variables, contoured.gradient.at);
  const points = [...path, ...holds, ...(gradient ? [gradient.at] : [])];
  const [x, y] = [0, 1].map((side) => axisOf(variables[side]!, points, path, side));
  const values = gridOf(sample, x!, y!);
  if (values.filter((value) => !Number.isNaN(value)).length < values.length / 10) return undefined;
  return {
    kind: 'contour',
    name,
    ...(formula && { formula }),
    x: x!,
    y: y!,
    grid: { columns: SIDE, rows: SIDE, values },
    ...(gradient && { gradient }),
    path,
  };
}

function axisOf(name: string, points: readonly Place[], path: readonly Place[], side: number): Axis {
  if (path.length > 1)
    return rangeAround(
      name,
      path.map((place) => place[side]!),
    );
  const reach = Math.max(REACH, ...points.map((point) => 1.25 * Math.abs(point[side]!)));
  return { name, from: -reach, to: reach };
}

function gridOf(sample: Sampler, x: Axis, y: Axis): readonly number[] {
  const xs = spread(x.from, x.to, SIDE);
  return sample(spread(y.from, y.to, SIDE).flatMap((v) => xs.map((u) => [u, v])));
}

function gradientAt(
  computes: Expression,
  variables: readonly [string, string],
  at: Place | undefined,
): ContourFigure['gradient'] {
  const slopes = variables.map((by) => samplerOf(derivative(computes, by), variables));
  for (const place of at ? [at] : USUAL) {
    const [u, v] = slopes.map((slope) => slope([place])[0]!);
    if (Number.isFinite(u) && Number.isFinite(v) && (u !== 0 || v !== 0))
      return { at: place, vector: [u!, v!] };
  }
  return undefined;
}
