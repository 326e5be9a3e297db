import { matrix, sameExpression, symbol, type Expression } from '../language/expression.ts';
import { canonicalName } from '../language/names.ts';
import type { Convention } from '../subjects/convention.ts';
import type { Model } from '../subjects/model.ts';
import { turned } from '../subjects/network/quantities.ts';
import type { LayerStructure, NameGrid, NetworkStructure } from '../subjects/structure.ts';
import { redefined } from './redefined.ts';
import type { Working } from './working.ts';

/** A layer of a network, counted from 1, with what comes into it. */
export interface Layer extends LayerStructure {
  readonly n: number;
  /** A sample a column. */
  readonly input: NameGrid;
  readonly isLast: boolean;
}

/** The layers of a network; none where the exercise is about something else. */
export function layersOf({ structure }: Model): readonly Layer[] {
  if (structure?.kind !== 'network') return [];
  return structure.layers.map((layer, i) => ({
    ...layer,
    n: i + 1,
    input: inputOf(structure, i),
    isLast: i + 1 === structure.layers.length,
  }));
}

function inputOf({ input, layers }: NetworkStructure, index: number): NameGrid {
  return index === 0 ? input : layers[index - 1]!.activations;
}

/** Whether a layer has an activation function. */
export function isActivated({ activation }: LayerStructure): boolean {
  return activation !== 'none';
}

/** The working with every entry of a grid defined anew, by row and column; undefined leaves it as it is. */
export function withEntries(
  working: Working,
  grid: NameGrid,
  define: (i: number, s: number, own: Expression) => Expression,
): Working | undefined {
  const { definitions } = working.model;
  const entries = grid.flatMap((row, i) =>
    row.map((name, s) => [name, define(i, s, definitions.get(name)!)] as const),
  );
  return redefined(working, new Map(entries));
}

/** A quantity whose entries, as the exercise writes them, are those of a grid. */
export function nameOfGrid(
  { definitions }: Model,
  grid: NameGrid,
  vectors: Convention['vectors'],
): string | undefined {
  const written = matrix(turned(grid, vectors).map((row) => row.map((name) => symbol(name))));
  const found = [...definitions].find(([, definition]) => sameExpression(definition, written));
  return found?.[0] ?? (grid.length === 1 && grid[0]!.length === 1 ? grid[0]![0] : undefined);
}

/** The entries of a quantity, a sample a column; undefined where it has none by name. */
export function gridNamed(
  { definitions, shapes }: Model,
  text: string,
  vectors: Convention['vectors'],
): NameGrid | undefined {
  const name = canonicalName(text);
  if (name === undefined || !shapes.has(name)) return undefined;
  const own = definitions.get(name);
  if (own?.kind !== 'matrix') return [[name]];
  const names = own.rows.map((row) => row.flatMap((entry) => (entry.kind === 'symbol' ? [entry.name] : [])));
  return names.every((row) => row.length === own.rows[0]!.length) ? turned(names, vectors) : undefined;
}

/** Whether two grids hold the same entries. */
export function sameGrid(a: NameGrid, b: NameGrid): boolean {
  return a.length === b.length && a.every((row, i) => row.join(' ') === b[i]!.join(' '));
}
