import { SCALAR } from '../language/shape.ts';
import type { Shape } from '../language/shape.ts';

/** Entries in row-major order. A 1x1 tensor is never made: it is its entry. */
export interface Tensor<T> extends Shape {
  readonly entries: readonly T[];
}

/** A scalar or a tensor of scalars. */
export type Value<T> = T | Tensor<T>;

export function isTensor<T>(value: Value<T>): value is Tensor<T> {
  return typeof value === 'object' && value !== null && 'entries' in value;
}

/** The value with these entries: a scalar where there is one. */
export function tensor<T>(rows: number, columns: number, entries: readonly T[]): Value<T> {
  return rows === 1 && columns === 1 ? entries[0]! : { rows, columns, entries };
}

export function shapeOf<T>(value: Value<T>): Shape {
  return isTensor(value) ? { rows: value.rows, columns: value.columns } : SCALAR;
}

export function entriesOf<T>(value: Value<T>): readonly T[] {
  return isTensor(value) ? value.entries : [value];
}

function entryAt<T>(value: Tensor<T>, row: number, column: number): T {
  return value.entries[row * value.columns + column]!;
}

export function map<T, U>(value: Value<T>, f: (entry: T) => U): Value<U> {
  return isTensor(value) ? { ...value, entries: value.entries.map(f) } : f(value);
}

/** f entry by entry; a scalar goes with every entry. Undefined where two tensors differ in shape. */
export function zip<T, U>(a: Value<T>, b: Value<T>, f: (x: T, y: T) => U): Value<U> | undefined {
  if (!isTensor(a)) return map(b, (y) => f(a, y));
  if (!isTensor(b)) return map(a, (x) => f(x, b));
  if (a.rows !== b.rows || a.columns !== b.columns) return undefined;
  return { ...a, entries: a.entries.map((x, i) => f(x, b.entries[i]!)) };
}

/** The transpose. */
export function transpose<T>(value: Value<T>): Value<T> {
  if (!isTensor(value)) return value;
  const entries: T[] = [];
  for (let j = 0; j < value.columns; j++) {
    for (let i = 0; i < value.rows; i++) entries.push(entryAt(value, i, j));
  }
  return { rows: value.columns, columns: value.rows, entries };
}

/**
 * The matrix product, entry (i, j) by `inner` from the i-th row of a and the j-th column of b. Undefined where a has not
 * as many columns as b has rows.
 */
export function matrixProduct<T, U>(
  a: Tensor<T>,
  b: Tensor<T>,
  inner: (row: readonly T[], column: readonly T[]) => U,
): Value<U> | undefined {
  if (a.columns !== b.rows) return undefined;
  const columns = Array.from({ length: b.columns }, (_, j) =>
    Array.from({ length: b.rows }, (_unused, k) => entryAt(b, k, j)),
  );
  const entries: U[] = [];
  for (let i = 0; i < a.rows; i++) {
    const row = a.entries.slice(i * a.columns, (i + 1) * a.columns);
    for (const column of columns) entries.push(inner(row, column));
  }
  return tensor(a.rows, b.columns, entries);
}

/** The square matrix with these entries on its diagonal and `zero` elsewhere. */
export function diagonal<T>(entries: readonly T[], zero: T): Value<T> {
  const n = entries.length;
  return tensor(
    n,
    n,
    entries.flatMap((entry, i) => entries.map((_, j) => (i === j ? entry : zero))),
  );
}
