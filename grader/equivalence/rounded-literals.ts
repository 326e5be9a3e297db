import { adjoints } from '../graph/adjoints.ts';
import { Graph } from '../graph/graph.ts';
import type { NodeId } from '../graph/graph.ts';
import { lower } from '../graph/lower.ts';
import { Samples } from '../graph/samples.ts';
import type { Expression } from '../language/expression.ts';
import { entriesOf } from '../numeric/tensor.ts';
import type { MarkedFormula } from './decimal-literals.ts';
import { leastSquares } from './least-squares.ts';
import { joinPoints, scatteredPoints, simplePoints } from './points.ts';
import type { Points } from './points.ts';
import { REALS } from './setting.ts';
import type { Setting, Tolerance } from './setting.ts';

/** More literals than this are not fitted. */
const MOST = 12;
/** Points that have to count. */
const ENOUGH = 12;
/** Steps of Newton's method; the shifts are small, so it converges at once. */
const STEPS = 4;
/** What is left over, relative to the value, once the literals are shifted: rounding errors only. */
const LEFT_OVER = 1e-9;
/** The shifts may move the value by at most so many times what the tolerance allows. */
const LARGEST_SPREAD = 10;

/** How far a formula with rounded literals is right: the fewest digits of any literal that had to be shifted. */
export interface Rounded {
  readonly digits: number;
  readonly samples: number;
}

/**
 * Whether the literals of a formula, each shifted by at most half a unit of its last digit and alike at all points, make it
 * equal to the reference. False where they do not, or where the shifts allow for far more than the tolerance does.
 */
export function fitsRounded(
  { formula, marks }: MarkedFormula,
  reference: Expression,
  tolerance: Tolerance,
  setting: Setting,
): Rounded | false {
  if (marks.length > MOST) return false;
  const graph = new Graph();
  const expected = entriesOf(lower(graph, reference, setting));
  const symbols = graph.symbols.length;
  const yours = entriesOf(lower(graph, formula, setting));
  const points = pointsFor(graph, setting);
  const shifts = new Float64Array(marks.length);
  const columns = marks.map(({ name }) => graph.symbols.indexOf(name));
  if (yours.length !== expected.length || columns.some((column) => column < symbols && column >= 0))
    return false;
  const pairs = yours.map((node, i) => [node, expected[i]!] as const);
  let state = evaluate(graph, pairs, points, columns, marks, shifts);
  if (state.rows.length < ENOUGH || state.spread > LARGEST_SPREAD * 0.5 * 10 ** (1 - tolerance.digits))
    return false;
  for (let step = 0; step < STEPS; step++) {
    const change = leastSquares(state.rows, state.residuals);
    change.forEach((delta, i) => (shifts[i]! -= delta));
    state = evaluate(graph, pairs, points, columns, marks, shifts);
  }
  if (shifts.some((shift) => !(Math.abs(shift) <= 1 + 1e-6)) || !(state.largest < LEFT_OVER)) return false;
  const shifted = marks.filter((_, i) => Math.abs(shifts[i]!) > 1e-6);
  return { digits: Math.min(...shifted.map(({ digits }) => digits)), samples: state.rows.length };
}

function pointsFor(graph: Graph, setting: Setting): Points {
  const domains = graph.symbols.map((name) => setting.domains.get(name) ?? REALS);
  return joinPoints(simplePoints(domains), scatteredPoints(domains, 1, 0, 16));
}

/** A linear system for the shifts, in half units: a row for each point and entry, relative to the reference. */
interface State {
  readonly rows: Float64Array[];
  readonly residuals: number[];
  /** The largest residual. */
  readonly largest: number;
  /** How far all shifts together can move the value, at the median point. */
  readonly spread: number;
}

function evaluate(
  graph: Graph,
  pairs: readonly (readonly [NodeId, NodeId])[],
  points: Points,
  columns: readonly number[],
  marks: MarkedFormula['marks'],
  shifts: Float64Array,
): State {
  const values = points.values.slice();
  marks.forEach(({ value, half }, i) => {
    const column = columns[i]!;
    values.fill(value + half * shifts[i]!, column * points.count, (column + 1) * points.count);
  });
  const samples = new Samples(graph, values, points.count);
  const nodes = marks.map(({ name }) => graph.symbol(name));
  const rows: Float64Array[] = [];
  const residuals: number[] = [];
  const spreads: number[] = [];
  for (let p = 0; p < points.count; p++) {
    for (const [yours, expected] of pairs) {
      if (!samples.isKnown(yours, p) || !samples.isKnown(expected, p)) continue;
      const size = Math.abs(samples.value(expected, p));
      if (!(size > 1e-6)) continue;
      const adjoint = adjoints(graph, yours, (node) => samples.value(node, p));
      const row = Float64Array.from(marks, ({ half }, i) => ((adjoint[nodes[i]!] ?? 0) * half) / size);
      const residual = (samples.value(yours, p) - samples.value(expected, p)) / size;
      rows.push(row);
      residuals.push(residual);
      spreads.push(row.reduce((total, x) => total + Math.abs(x), 0));
    }
  }
  const largest = residuals.reduce((most, residual) => Math.max(most, Math.abs(residual)), 0);
  const spread = spreads.toSorted((x, y) => x - y)[Math.floor(spreads.length / 2)] ?? Infinity;
  return { rows, residuals, largest, spread };
}
