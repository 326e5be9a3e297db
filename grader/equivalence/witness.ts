import { entryName } from '../graph/lower.ts';
import { OP } from '../graph/primitives.ts';
import type { Shape } from '../language/shape.ts';
import { PairSamples, Spot } from './pair.ts';
import type { Witness } from './verdict.ts';
import { nodesBelow } from './visibility.ts';

/** Shapes of the symbols, for putting the entries of a matrix symbol together. */
export type Shapes = ReadonlyMap<string, Shape>;

/** The point as a witness; a scattered one is rounded first, where it still shows the same. */
export function witnessAt(spot: Spot, shapes: Shapes): Witness {
  const rounded = roundedSpot(spot);
  return describe(rounded ?? spot, shapes);
}

/** The same point with three significant digits in every symbol. */
function roundedSpot(spot: Spot): Spot | undefined {
  const { pair } = spot.sampled;
  const values = Float64Array.from(pair.domains, (_, s) => Number(spot.coordinate(s).toPrecision(3)));
  if (values.every((value, s) => value === spot.coordinate(s))) return spot;
  const rounded = new PairSamples(pair, { count: 1, values });
  return rounded.standing(0) === spot.sampled.standing(spot.point) ? new Spot(rounded, 0) : undefined;
}

function describe(spot: Spot, shapes: Shapes): Witness {
  const { pair } = spot.sampled;
  const at = pointOf(spot, shapes);
  const [yours, reference] = [spot.value(pair.yours), spot.value(pair.reference)];
  if (yours !== yours) return { at, yours: 'undefined', reference: printValue(reference, 6) };
  const digits = digitsToTell(yours, reference);
  return { at, yours: printValue(yours, digits), reference: printValue(reference, digits) };
}

/** The value of each symbol that occurs, matrices put together. */
export function pointOf(spot: Spot, shapes: Shapes): Witness['at'] {
  const { graph, yours, reference } = spot.sampled.pair;
  const used = new Map<string, number>();
  for (const node of nodesBelow(graph, yours, reference)) {
    if (graph.op[node] !== OP.symbol) continue;
    const s = graph.symbolOf(node);
    used.set(graph.symbols[s]!, spot.coordinate(s));
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
  return rows === 1 ? `[${lines[0]}]` : `[${lines.map((entries) => `[${entries}]`).join(', ')}]`;
}

/** A double with at most so many significant digits, without trailing zeros. */
function printValue(value: number, digits: number): string {
  return String(Number(value.toPrecision(digits)));
}

/** As few digits, at least six, as show two numbers to be different. */
function digitsToTell(a: number, b: number): number {
  for (let digits = 6; digits < 17; digits++)
    if (printValue(a, digits) !== printValue(b, digits)) return digits;
  return 17;
}
