import { z } from 'zod';
import { matrix, type Expression } from '../language/expression.ts';
import { LIMITS } from '../language/limits.ts';
import { openVocabulary } from '../language/vocabulary.ts';
import { symbolsOf } from '../language/expression.ts';
import { readAuthored, shapeOf } from './authored.ts';
import type { Bindings } from './bindings.ts';
import { ExerciseRefused, type Path } from './complaint.ts';
import type { Notation } from './convention.ts';

/** A number as YAML has it, or an exact form as text: `1/2`, `ln(2)`. */
export const scalarSchema = z.union([z.number(), z.string().min(1).max(LIMITS.length, { abort: true })], {
  error: 'a number, or an exact form as text such as "1/2"',
});

const listSchema = z.array(scalarSchema).min(1).max(LIMITS.matrixSide);

/** A scalar, a vector as a flat list, or a matrix as a list of rows. */
export const valueSchema = z.union(
  [
    scalarSchema,
    listSchema,
    z
      .array(listSchema)
      .min(1)
      .max(LIMITS.matrixSide)
      .refine((rows) => rows.every((row) => row.length === rows[0]!.length), 'the rows differ in length'),
  ],
  { error: 'a number, a list of numbers (a vector) or a list of rows of equal length (a matrix)' },
);

export type GivenScalar = z.output<typeof scalarSchema>;
export type GivenValue = z.output<typeof valueSchema>;

/** A scalar without symbols in it but parameters. */
export function readGivenScalar(given: GivenScalar, path: Path, bindings?: Bindings): Expression {
  const expression = readGiven(given, path, bindings);
  if (expression.kind === 'matrix')
    throw new ExerciseRefused({
      code: 'not-scalar',
      path,
      data: { shape: shapeOf(expression, new Map(), path) },
    });
  return expression;
}

/** What stands in place of a whole value: a scalar, or a parameter of any shape. */
function readGiven(given: GivenScalar, path: Path, bindings?: Bindings): Expression {
  const expression = readAuthored(given, openVocabulary(), path, bindings);
  const [name] = symbolsOf(expression);
  if (name !== undefined)
    throw new ExerciseRefused({ code: 'unknown-name', path, data: { name, known: [] } });
  return expression;
}

/**
 * The literal that a given value stands for; a flat list is a column or a row as the convention has it. `readEntry` reads what
 * stands in it.
 */
export function readGivenValue(
  given: GivenValue,
  { vectors, bindings }: Pick<Notation, 'vectors' | 'bindings'>,
  path: Path,
  readEntry?: (given: GivenScalar, path: Path) => Expression,
): Expression {
  if (!Array.isArray(given)) return readEntry?.(given, path) ?? readGiven(given, path, bindings);
  const entryAt = readEntry ?? ((entry, place) => readGivenScalar(entry, place, bindings));
  const rows = given.map((row, i) =>
    Array.isArray(row) ? row.map((entry, j) => entryAt(entry, [...path, i, j])) : entryAt(row, [...path, i]),
  );
  if (rows.every(Array.isArray)) return matrix(rows);
  const entries = rows.flat();
  return matrix(vectors === 'columns' ? entries.map((entry) => [entry]) : [entries]);
}
