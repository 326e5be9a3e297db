import { contours } from 'd3-contour';
import { scaleLinear } from 'd3-scale';
import type { ContourFigure, Place } from '../../grader/figures/figure.ts';

/** The lines on which a function has one value, in the units of the axes. */
export interface Level {
  readonly value: number;
  readonly lines: readonly (readonly Place[])[];
}

const LEVELS = 10;
/** A few values at both ends do not count when levels are chosen: near a pole they are huge. */
const OUTLYING = 0.05;

/** Where the outer values are so many times as far apart as the inner half, levels follow the values: evenly spaced, none would be inside. */
const SKEWED = 5;
/** How near to a point of the grid a line counts as being on it. */
const NEAR = 0.01;

/** Level lines at round values. */
export function levelsOf({ grid, x, y }: ContourFigure): readonly Level[] {
  const { columns, rows, values } = grid;
  const trace = contours().size([columns, rows]);
  const across = scaleLinear([0.5, columns - 0.5], [x.from, x.to]);
  const up = scaleLinear([0.5, rows - 0.5], [y.from, y.to]);
  return chosenLevels(values).flatMap((value): Level[] => {
    const rings = trace.contour([...values], value).coordinates.flat();
    const lines = rings
      .flatMap((ring) =>
        unbroken(
          ring.map(([u, v]): Place => [u!, v!]),
          grid,
        ),
      )
      .map((points) => points.map(([u, v]): Place => [across(u), up(v)]));
    return lines.length > 0 ? [{ value, lines }] : [];
  });
}

function chosenLevels(values: readonly number[]): readonly number[] {
  const sorted = values.filter((value) => Number.isFinite(value)).toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const [low, high] = [at(OUTLYING), at(1 - OUTLYING)];
  if (high - low <= SKEWED * (at(0.75) - at(0.25))) return scaleLinear([low, high], [0, 1]).ticks(LEVELS);
  const shares = Array.from({ length: LEVELS }, (_, i) => (i + 0.5) / LEVELS);
  return [...new Set(shares.map((share) => Number(at(share).toPrecision(1))))];
}

/** A ring without what d3 adds to close it: along the frame, and around places without a value. */
function unbroken(ring: readonly Place[], grid: ContourFigure['grid']): readonly (readonly Place[])[] {
  const pieces: Place[][] = [[]];
  for (const place of ring) {
    if (isInside(place, grid)) pieces.at(-1)!.push(place);
    else pieces.push([]);
  }
  return pieces.filter((piece) => piece.length > 1);
}

/** A value of the grid stands half a unit from where it is counted. */
function isInside([u, v]: Place, { columns, rows, values }: ContourFigure['grid']): boolean {
  if (u < 0.5 || v < 0.5 || u > columns - 0.5 || v > rows - 0.5) return false;
  const [left, right] = neighbours(u - 0.5, columns);
  const [below, above] = neighbours(v - 0.5, rows);
  const corners = [below, above].flatMap((j) => [left, right].map((i) => values[j * columns + i]!));
  return corners.every((value) => Number.isFinite(value));
}

function neighbours(place: number, count: number): readonly [number, number] {
  return [Math.max(0, Math.floor(place - NEAR)), Math.min(count - 1, Math.ceil(place + NEAR))];
}
