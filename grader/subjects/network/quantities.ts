import { matrix, symbol, type Expression } from '../../language/expression.ts';
import { canonicalName } from '../../language/names.ts';
import { SCALAR, type Shape } from '../../language/shape.ts';
import { readName } from '../authored.ts';
import { ExerciseRefused, type Path } from '../complaint.ts';
import type { Bindings } from '../bindings.ts';
import type { Convention } from '../convention.ts';
import type { Input } from '../model.ts';

/** Entries by row. */
export type Grid<T> = readonly (readonly T[])[];

/**
 * A vector or matrix of a network: the names of its entries, which are quantities of their own. They lie as in columns
 * convention, a sample a column and the weights of a unit a row, whichever way the exercise writes them.
 */
export type Entries = Grid<string>;

/** A model as it is put together. */
export interface Draft {
  readonly inputs: Map<string, Input>;
  readonly definitions: Map<string, Expression>;
  readonly shapes: Map<string, Shape>;
  readonly vectors: Convention['vectors'];
  readonly bindings?: Bindings | undefined;
  readonly path: Path;
}

/** From the way in which the exercise writes a matrix to columns convention, and back. */
export function turned<T>(entries: Grid<T>, vectors: Convention['vectors']): Grid<T> {
  return vectors === 'columns' ? entries : entries[0]!.map((_, j) => entries.map((row) => row[j]!));
}

/** How many indices an entry has: two in weights and in what holds several samples, however many rows there are. */
export type Indices = 1 | 2;

export function indicesOf(samples: number): Indices {
  return samples > 1 ? 2 : 1;
}

/** Entries that nothing defines: free, or with values. */
export function addInputs(
  draft: Draft,
  name: string,
  indices: Indices,
  shape: Shape,
  values?: Grid<Expression>,
): Entries {
  return addQuantity(draft, name, indices, shape, (entry, i, j) => {
    draft.inputs.set(entry, { shape: SCALAR, ...(values && { value: values[i]![j]! }) });
  });
}

/** Entries that are defined by formulas, a sample a column. */
export function addDefined(draft: Draft, name: string, formulas: Grid<Expression>): Entries {
  const shape = { rows: formulas.length, columns: formulas[0]!.length };
  return addQuantity(draft, name, indicesOf(shape.columns), shape, (entry, i, j) =>
    draft.definitions.set(entry, formulas[i]![j]!),
  );
}

/** Another name for what is there, as a matrix of its entries; it gives way where the name means something else. */
export function addView(draft: Draft, name: string, entries: Entries): void {
  if (draft.shapes.has(name)) return;
  const written = turned(entries, draft.vectors);
  draft.definitions.set(name, literalOf(written));
  draft.shapes.set(name, shapeOf(written));
}

function addQuantity(
  draft: Draft,
  text: string,
  indices: Indices,
  shape: Shape,
  define: (entry: string, i: number, j: number) => void,
): Entries {
  const name = readName(text, draft.path);
  const { rows, columns } = shape;
  const written = draft.vectors === 'columns' ? shape : { rows: columns, columns: rows };
  const names = entryNames(name, indices, written, draft.path);
  const entries = turned(names, draft.vectors);
  entries.forEach((row, i) =>
    row.forEach((entry, j) => {
      refuseTaken(draft, entry);
      define(entry, i, j);
      draft.shapes.set(entry, SCALAR);
    }),
  );
  if (names[0]![0] === name) return entries;
  refuseTaken(draft, name);
  draft.definitions.set(name, literalOf(names));
  draft.shapes.set(name, written);
  return entries;
}

function refuseTaken(draft: Draft, name: string): void {
  if (draft.shapes.has(name))
    throw new ExerciseRefused({ code: 'name-twice', path: draft.path, data: { name } });
}

/**
 * The names of the entries as they are written: `w_32^[1]` of W1, `x_2` of a vector x. The small letter, the place, and as
 * layer what the matrix has as an index. A scalar is its own entry.
 */
function entryNames(name: string, indices: Indices, { rows, columns }: Shape, path: Path): Entries {
  if (indices === 1 && rows === 1 && columns === 1) return [[name]];
  const [, base, index, layer] = /^([^_^]+)(?:_([^^]+))?(?:\^\[(.+)\])?$/.exec(name)!;
  const small = base!.length === 1 ? base!.toLowerCase() : base!;
  const behind = layer ?? index;
  const above = behind === undefined ? '' : `^{[${behind}]}`;
  const place = (i: number, j: number): string => (indices === 2 ? `${i},${j}` : `${Math.max(i, j)}`);
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_unused, j) => {
      const entry = canonicalName(`${small}_{${place(i + 1, j + 1)}}${above}`);
      if (entry === undefined) throw new ExerciseRefused({ code: 'bad-name', path, data: { name } });
      return entry;
    }),
  );
}

function literalOf(names: Entries): Expression {
  return matrix(names.map((row) => row.map((name) => symbol(name))));
}

function shapeOf(names: Entries): Shape {
  return { rows: names.length, columns: names[0]!.length };
}
