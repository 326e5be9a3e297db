import { derivative } from '../graph/symbolic.ts';
import type { Expression } from '../language/expression.ts';
import { simplified } from '../solution/simplified.ts';
import { piecesOf, spread } from './curve-pieces.ts';
import type { Axis, Curve, CurveFigure, Place } from './figure.ts';
import { samplerOf, type Sampler } from './sampler.ts';
import { heightOf, rangeAround, rangeOf } from './window.ts';

/** A function of one variable that is to be drawn; its formula is there if it may be shown. */
export interface Drawable extends Omit<Curve, 'pieces'> {
  /** What it computes, in the one variable. */
  readonly computes: Expression;
}

/** Marks on the first of the curves, and iterates. */
interface Extras {
  readonly marks?: readonly number[];
  readonly path?: readonly number[];
  /** Places that the plot has to hold, besides these. */
  readonly holds?: readonly number[];
}

/** Curves over one variable, in a window that shows what is worth looking at; undefined where there are no values to show. */
export function curveFigure(
  variable: string,
  drawables: readonly Drawable[],
  { marks = [], path = [], holds = [] }: Extras = {},
): CurveFigure | undefined {
  const samplers = drawables.map(({ computes }) => samplerOf(computes, [variable]));
  const first = samplers[0]!;
  const x =
    path.length > 1 ? rangeAround(variable, path) : rangeOf(variable, first, [...marks, ...path, ...holds]);
  const xs = spread(x.from, x.to);
  const placed = (points: readonly number[]): readonly Place[] => placesOn(first, points);
  const points = [...placed(marks), ...placed(path)];
  const y = axisOver(drawables, samplers, xs, points);
  const curves = drawables.map(({ name, order, where, formula }, i): Curve => ({
    name,
    order,
    ...(where && { where }),
    ...(formula && { formula }),
    pieces: piecesOf(samplers[i]!, xs, y.to - y.from),
  }));
  if (curves.every(({ pieces }) => pieces.length === 0)) return undefined;
  return { kind: 'curve', x, y, curves, marks: placed(marks), path: placed(path) };
}

function placesOn(sample: Sampler, xs: readonly number[]): readonly Place[] {
  const ys = sample(xs.map((x) => [x]));
  return xs.flatMap((x, i): Place[] => (Number.isNaN(ys[i]) ? [] : [[x, ys[i]!]]));
}

/** Named for the function where there is but one. */
function axisOver(
  drawables: readonly Drawable[],
  samplers: readonly Sampler[],
  xs: readonly number[],
  points: readonly Place[],
): Axis {
  const values = samplers.flatMap((sample) => sample(xs.map((x) => [x])));
  const names = new Set(drawables.filter(({ order }) => order === 0).map(({ name }) => name));
  const { from, to } = heightOf(values);
  const heights = points.map(([, y]) => y);
  return {
    name: names.size === 1 ? [...names][0]! : '',
    from: Math.min(from, ...heights),
    to: Math.max(to, ...heights),
  };
}

/** A function, and where it is wanted its derivative. */
export function withDerivative(drawable: Drawable, variable: string, wanted: boolean): readonly Drawable[] {
  if (!wanted) return [drawable];
  const slope = derivative(drawable.computes, variable);
  return [drawable, { name: drawable.name, order: 1, computes: slope, formula: simplified(slope) }];
}
