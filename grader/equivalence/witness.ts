import { entryName } from '../graph/lower.ts';
import { SCALAR } from '../language/shape.ts';
import type { Shape } from '../language/shape.ts';
import { PairSamples } from './pair.ts';
import type { Pair } from './pair.ts';
import type { Points } from './points.ts';
import type { Witness } from './verdict.ts';
import { nodesBelow } from './visibility.ts';
import { OP } from '../graph/primitives.ts';

/** Shapes of the symbols, for putting the entries of a matrix symbol together. */
export type Shapes = ReadonlyMap<string, Shape>;

/** The point as a witness; a scattered one is rounded first, where it still shows the same. */
export function witnessAt(sampled: PairSamples, point: number, shapes: Shapes): Witness {
  const rounded = roundedPoint(sampled, point);
  return rounded === undefined ? describe(sampled, point, shapes) : describe(rounded, 0, shapes);
}

/** The same point with three significant digits in every symbol. */
function roundedPoint(sampled: PairSamples, point: number): PairSamples | undefined {
  const { pair, points } = sampled;
  const values = Float64Array.from(pair.domains, (_, s) =>
    Number(points.values[s * points.count + point]!.toPrecision(3)),
  );
  const rounded = new PairSamples(pair, { count: 1, values });
  return rounded.standing(0) === sampled.standing(point) ? rounded : undefined;
}

function describe({ pair, points, samples }: PairSamples, point: number, shapes: Shapes): Witness {
  const at = pointOf(pair, points, point, shapes);
  const [yours, reference] = [samples.value(pair.yours, point), samples.value(pair.reference, point)];
  if (samples.isUndefined(pair.yours, point))
    return { at, yours: 'undefined', reference: printValue(reference, 6) };
  const digits = digitsToTell(yours, reference);
  return { at, yours: printValue(yours, digits), reference: printValue(reference, digits) };
}

/** The value of each symbol that occurs, matrices put together. */
export function pointOf(pair: Pair, points: Points, point: number, shapes: Shapes): Witness['at'] {
  const { graph } = pair;
  const used = new Map<string, number>();
  for (const node of [...nodesBelow(graph, pair.yours), ...nodesBelow(graph, pair.reference)]) {
    if (graph.op[node] !== OP.symbol) continue;
    const s = graph.symbolOf(node);
    used.set(graph.symbols[s]!, points.values[s * points.count + point]!);
  }
  const at: Record<string, string> = {};
  for (const [name, value] of used) {
    const matrix = [...shapes].find(([symbol]) => name.startsWith(`${symbol}[`));
    if (matrix === undefined) at[name] = printValue(value, 17);
    else at[matrix[0]] = printMatrix(matrix[0], matrix[1], used);
  }
  return at;
}

function printMatrix(name: string, { rows, columns }: Shape, values: ReadonlyMap<string, number>): string {
  const line = (i: number): string =>
    Array.from({ length: columns }, (_, j) =>
      printValue(values.get(entryName(name, i, j + 1)) ?? 0, 17),
    ).join(', ');
  const lines = Array.from({ length: rows }, (_, i) => line(i + 1));
  return rows === SCALAR.rows ? `[${lines[0]}]` : `[${lines.map((entries) => `[${entries}]`).join(', ')}]`;
}

/** A double with at most so many significant digits, without trailing zeros. */
export function printValue(value: number, digits: number): string {
  return String(Number(value.toPrecision(digits)));
}

/** As few digits, at least six, as show two numbers to be different. */
export function digitsToTell(a: number, b: number): number {
  for (let digits = 6; digits < 17; digits++)
    if (printValue(a, digits) !== printValue(b, digits)) return digits;
  return 17;
}
