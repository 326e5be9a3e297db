import { z } from 'zod';
import { LIMITS } from '../language/limits.ts';
import { SCALAR, type Shape } from '../language/shape.ts';
import type { Convention } from './convention.ts';
import { FREE } from './model.ts';

/** The sizes of open letters: different from each other, so that no shapes fit by chance. */
const SIZES = [3, 4, 2, 5, 6, 7, 8, 9] as const;

/** A size: a number, or a letter where the exercise leaves it open. */
const SIZE = '(?:[1-9][0-9]?|[a-wyz])';
const SHAPE = new RegExp(`^ *(${SIZE})(?: *[x×] *(${SIZE}))? *$`);

/** A shape as an author writes it: `n` or `3` of a vector, `m x n` or `3x4` of a matrix, 1 of a single number. */
export const shapeSchema = z
  .union([
    z.int().min(1).max(LIMITS.matrixSide).transform(String),
    z.string().regex(SHAPE).refine(fits, `at most ${LIMITS.matrixSide} rows and columns`),
  ])
  .describe('1 for a number, n for a vector, "m x n" for a matrix; sizes are numbers, or letters left open');

/**
 * Shapes by name. The same letter is the same size everywhere, different letters are different sizes. One size alone is a vector:
 * a column or a row as the convention has it.
 */
export function readShapes(
  written: Readonly<Record<string, string>>,
  { vectors }: Pick<Convention, 'vectors'>,
): readonly Shape[] {
  const sizes = Object.values(written).map((text) => sizesIn(text));
  const sizeOf = sizesOfLetters(sizes.flat());
  return sizes.map(([first, second]): Shape => {
    const rows = sizeOf(first!);
    if (second !== undefined) return { rows, columns: sizeOf(second) };
    if (rows === 1) return SCALAR;
    return vectors === 'columns' ? { rows, columns: 1 } : { rows: 1, columns: rows };
  });
}

function sizesIn(text: string): readonly string[] {
  return (SHAPE.exec(text) ?? []).slice(1).filter((size) => size !== undefined);
}

function fits(text: string): boolean {
  return sizesIn(text).every((size) => !(Number(size) > LIMITS.matrixSide));
}

/** Sizes that stand there as numbers are not given to letters. */
function sizesOfLetters(found: readonly string[]): (size: string) => number {
  const letters = [...new Set(found.filter((size) => /[a-z]/.test(size)))];
  const free = SIZES.filter((size) => !found.includes(String(size)));
  return (size) => {
    const index = letters.indexOf(size);
    return index < 0 ? Number(size) : (free[index] ?? SIZES.length + 2 + index);
  };
}

/** The shape in `free` (a number) or `free m x n`; undefined for any other text, which is a formula. */
export function freeShape(text: string): string | undefined {
  if (text === FREE) return '1';
  const shape = text.startsWith(`${FREE} `) ? text.slice(FREE.length) : '';
  return SHAPE.test(shape) ? shape : undefined;
}
