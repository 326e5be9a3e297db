import { entryName } from '../graph/lower.ts';
import { nodesBelow } from '../graph/nodes-below.ts';
import { OP } from '../graph/primitives.ts';
import type { Shape } from '../language/shape.ts';
import { PairSamples, Spot } from './pair.ts';
import type { Witness } from './verdict.ts';

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
  if (pair.domains.every((_, s) => isShort(spot.coordinate(s)))) return spot;
  const values = Float64Array.from(pair.domains, (_, s) => Number(spot.coordinate(s).toPrecision(3)));
  const rounded = new PairSamples(pair, { count: 1, values });
  return rounded.standing(0) === spot.sampled.standing(spot.point) ? new Spot(rounded, 0) : undefined;
}

/** Whether a number has three significant digits at most. */
function isShort(value: number): boolean {
  return hasDigits(value, 3) || value === Number(value.toPrecision(3));
}

function describe(spot: Spot, shapes: Shapes): Witness {
  const { pair } = spot.sampled;
  const at = pointOf(spot, shapes);
  const [yours, reference] = [spot.value(pair.yours), spot.value(pair.reference)];
  if (yours !== yours) return { at, yours: 'undefined', reference: printValue(reference, 6) };
  const apart = printApart(yours, reference);
  const sure = {
    yours: withoutOpenDigits(apart.yours, yours, spot.radius(pair.yours)),
    reference: withoutOpenDigits(apart.reference, reference, spot.radius(pair.reference)),
  };
  return { at, ...(sure.yours === sure.reference ? apart : sure) };
}

/** The value of each symbol that occurs in the pair, matrices put together. */
export function pointOf(spot: Spot, shapes: Shapes, pair = spot.sampled.pair): Witness['at'] {
  const { graph, yours, reference } = pair;
  const used = new Map<string, number>();
  for (const node of nodesBelow(graph, [yours, reference]).toReversed()) {
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

/** Larger numbers are shown with an exponent, where they have to be rounded. */
const LONG = 1e15;

/** A double with so many significant digits, without trailing zeros; all of the whole part, which would look exact. */
function printValue(value: number, digits: number): string {
  if (digits >= 17 || hasDigits(value, digits)) return String(value);
  const size = Math.abs(value);
  if (size >= LONG) return Number(value.toPrecision(digits)).toExponential();
  return String(Number(size < 10 ** digits ? value.toPrecision(digits) : value.toFixed(0)));
}

/** A bound below this share of a value leaves its first digits alone. */
const SMALL = 1e-8;

/** A printed double, with fewer digits where the bound on its error leaves some of them open; 0 where it leaves all. */
function withoutOpenDigits(printed: string, value: number, radius: number): string {
  const size = Math.abs(value);
  if (radius <= SMALL * size) return printed;
  for (let digits = 6; digits > 0; digits--) {
    const low = (value - radius).toPrecision(digits);
    if (low !== (value + radius).toPrecision(digits)) continue;
    return size < 10 ** digits ? String(Number(low)) : Number(low).toExponential();
  }
  return '0';
}

/** A whole number of so few digits: it is known at once to be what it is rounded to, which takes long otherwise. */
function hasDigits(value: number, digits: number): boolean {
  return Number.isInteger(value) && Math.abs(value) < 10 ** digits;
}

/** Two numbers with as few digits, at least six, as show them to be different. */
function printApart(a: number, b: number): { yours: string; reference: string } {
  for (let digits = 6; digits < 17; digits++) {
    const [yours, reference] = [printValue(a, digits), printValue(b, digits)];
    if (yours !== reference) return { yours, reference };
  }
  return { yours: printValue(a, 17), reference: printValue(b, 17) };
}
