import { isScalar, type Shape } from '../language/shape.ts';
import type { Convention } from './convention.ts';

/** What stands in a derivative: for each place, which entry of what is differentiated and of what it is differentiated by. */
export type Places = readonly (readonly (readonly [of: number, by: number])[])[];

/**
 * How the derivative of one tensor by another is laid out; entries are counted by rows. Numerator layout has a row for
 * each entry of a vector that is differentiated, denominator layout is its transpose; the derivative of a number by a matrix has
 * the shape of the matrix in denominator layout. Undefined where it would need more than two dimensions.
 */
export function layOut(of: Shape, by: Shape, layout: Convention['layout']): Places | undefined {
  if (isScalar(of))
    return turnedIf(
      layout === 'numerator',
      grid(by, (k) => [0, k]),
    );
  if (isScalar(by))
    return turnedIf(
      layout === 'denominator',
      grid(of, (k) => [k, 0]),
    );
  if (!isVector(of) || !isVector(by)) return undefined;
  const [rows, columns] = [of.rows * of.columns, by.rows * by.columns];
  return turnedIf(
    layout === 'denominator',
    grid({ rows, columns }, (k) => [Math.floor(k / columns), k % columns]),
  );
}

function isVector({ rows, columns }: Shape): boolean {
  return rows === 1 || columns === 1;
}

function grid({ rows, columns }: Shape, place: (k: number) => readonly [number, number]): Places {
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_unused, j) => place(i * columns + j)),
  );
}

function turnedIf(turn: boolean, places: Places): Places {
  return turn ? places[0]!.map((_, j) => places.map((row) => row[j]!)) : places;
}
