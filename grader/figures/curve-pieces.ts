import type { Place } from './figure.ts';
import type { Sampler } from './sampler.ts';

/** So many points are looked at over the width of a plot. Odd, so that the middle, where kinks like to be, is one. */
const POINTS = 201;
/** Between two points the place of a jump is narrowed down so often. */
const HALVINGS = 24;
/** A rise of this share of the plot's height between neighbours may be a jump. */
const STEEP = 0.1;

/** Evenly spaced places from one end to the other. */
export function spread(from: number, to: number, count = POINTS): readonly number[] {
  return Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
}

/**
 * The unbroken pieces of a curve: it ends where there is no value, and at jumps and poles, which are told from steep slopes by
 * looking closer and closer.
 */
export function piecesOf(
  sample: Sampler,
  xs: readonly number[],
  height: number,
): readonly (readonly Place[])[] {
  const ys = sample(xs.map((x) => [x]));
  const pieces: Place[][] = [[]];
  xs.forEach((x, i) => {
    const y = ys[i]!;
    if (Number.isNaN(y)) return void pieces.push([]);
    const before = pieces.at(-1)!.at(-1);
    if (before && jumps(sample, before, [x, y], height)) pieces.push([]);
    pieces.at(-1)!.push([x, y]);
  });
  return pieces.filter((piece) => piece.length > 1);
}

/** Whether most of the rise stays however close one looks; where a value is missing in between, it is a jump. */
function jumps(sample: Sampler, left: Place, right: Place, height: number): boolean {
  const rise = Math.abs(right[1] - left[1]);
  if (rise < STEEP * height) return false;
  let [low, high] = [left, right];
  for (let n = 0; n < HALVINGS; n++) {
    const x = (low[0] + high[0]) / 2;
    const y = sample([[x]])[0]!;
    if (Number.isNaN(y)) return true;
    if (Math.abs(y - low[1]) > Math.abs(high[1] - y)) high = [x, y];
    else low = [x, y];
  }
  return Math.abs(high[1] - low[1]) > rise / 2;
}
