import type { Axis } from './figure.ts';
import { spread } from './curve-pieces.ts';
import type { Sampler } from './sampler.ts';

/** How far a plot reaches to either side of 0, unless values grow too fast or points lie further out. */
const REACHES = [3, 1, 0.5];
/** Values beyond this make the rest of a plot flat. */
const TAME = 1e4;
/** A plot is cut off where the outermost values are this many times as far apart as all but a few. */
const OUTLYING = 3;

/** The range of a variable in which a function is worth looking at: it holds the given points. */
export function rangeOf(name: string, sample: Sampler, points: readonly number[]): Axis {
  const reach = reachOf(sample);
  const furthest = points.map((point) => 1.25 * Math.abs(point));
  const most = Math.max(reach, ...furthest);
  const xs = spread(-most, most);
  const ys = sample(xs.map((x) => [x]));
  const defined = xs.filter((_, i) => !Number.isNaN(ys[i]));
  return { name, ...domainWithin(defined, most, points) };
}

/** The first in which the function is tame, or else the one in which it is the least wild. */
function reachOf(sample: Sampler): number {
  const sizes = REACHES.map((reach) => sizeWithin(sample, reach));
  const tame = sizes.findIndex((size) => size <= TAME);
  return REACHES[tame < 0 ? sizes.indexOf(Math.min(...sizes)) : tame]!;
}

/** How large nearly all of the values are; infinite where there are none. */
function sizeWithin(sample: Sampler, reach: number): number {
  const values = sample(spread(-reach, reach).map((x) => [x])).filter((y) => !Number.isNaN(y));
  return values.length === 0 ? Infinity : quantile(values.map(Math.abs).toSorted(ascending), 0.9);
}

/** A function that is defined in the middle alone, as a logarithmic loss is between 0 and 1, is shown where it is defined. */
function domainWithin(
  defined: readonly number[],
  most: number,
  points: readonly number[],
): Pick<Axis, 'from' | 'to'> {
  const [first, last] = [Math.min(...defined, ...points), Math.max(...defined, ...points)];
  if (defined.length < 2) return { from: -most, to: most };
  const step = most / 100;
  const from = first > -most + step ? Math.floor(first * 10) / 10 : -most;
  const to = last < most - step ? Math.ceil(last * 10) / 10 : most;
  return { from, to };
}

/** The range around the iterates of an update, with as much room on both sides as they take. */
export function rangeAround(name: string, path: readonly number[]): Axis {
  const [least, most] = [Math.min(...path), Math.max(...path)];
  const room = most - least || REACHES[0]!;
  return { name, from: least - room, to: most + room };
}

/** The range of values to show, without those that would make the others look flat. */
export function heightOf(values: readonly number[]): Pick<Axis, 'from' | 'to'> {
  const sorted = values.filter((value) => Number.isFinite(value)).toSorted(ascending);
  if (sorted.length === 0) return { from: 0, to: 1 };
  const [least, most] = [sorted[0]!, sorted.at(-1)!];
  const [low, high] = [quantile(sorted, 0.04), quantile(sorted, 0.96)];
  const cut = most - least > OUTLYING * (high - low) && high > low;
  return padded(cut ? low : least, cut ? high : most);
}

function padded(from: number, to: number): Pick<Axis, 'from' | 'to'> {
  const room = from === to ? 1 : 0.06 * (to - from);
  return { from: from - room, to: to + room };
}

function ascending(a: number, b: number): number {
  return a - b;
}

/** Of sorted values, the one that this share lies below. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(share * (sorted.length - 1))]!;
}
