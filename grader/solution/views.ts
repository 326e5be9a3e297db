import { symbolsOf, type Expression } from '../language/expression.ts';
import { isScalar } from '../language/shape.ts';
import { sourcesOf, type Model } from '../subjects/model.ts';

/** A vector or matrix of which each entry is a quantity with a name of its own. */
export interface View {
  readonly name: string;
  /** The names of its entries, by row. */
  readonly entries: readonly (readonly string[])[];
}

/** The entries of a quantity that is a matrix of names; undefined for any other. */
export function viewOf(name: string, model: Model): View | undefined {
  const definition = model.definitions.get(name);
  if (definition?.kind !== 'matrix') return undefined;
  const entries = definition.rows.map((row) => row.flatMap(nameOf));
  return entries.every((row, i) => row.length === definition.rows[i]!.length) ? { name, entries } : undefined;
}

function nameOf(entry: Expression): readonly string[] {
  return entry.kind === 'symbol' ? [entry.name] : [];
}

/** A quantity on the way through a model: a number, or a vector or matrix of numbers that are computed alike. */
export type Block = { readonly name: string; readonly entries: View['entries'] };

/**
 * Names of numbers put together to blocks, in their order: a view where all its entries are among them and none is computed from
 * another, and each number that is left by itself.
 */
export function blocksOf(names: readonly string[], model: Model): readonly Block[] {
  const left = new Set(names);
  const blocks: Block[] = [];
  for (const name of names) {
    if (!left.has(name)) continue;
    const view = viewWith(name, left, model) ?? numberNamed(name);
    for (const entry of view.entries.flat()) left.delete(entry);
    blocks.push(view);
  }
  return blocks;
}

function viewWith(name: string, among: ReadonlySet<string>, model: Model): View | undefined {
  for (const other of model.definitions.keys()) {
    const view = isScalar(model.shapes.get(other)!) ? undefined : viewOf(other, model);
    const entries = view?.entries.flat();
    if (!entries?.includes(name) || new Set(entries).size < entries.length) continue;
    if (entries.every((entry) => among.has(entry)) && areApart(entries, model)) return view;
  }
  return undefined;
}

function areApart(entries: readonly string[], model: Model): boolean {
  return entries.every((entry) => {
    const definition = model.definitions.get(entry);
    const sources = definition ? sourcesOf(model, definition) : new Set<string>();
    return entries.every((other) => !sources.has(other));
  });
}

/** A number as a block. */
export function numberNamed(name: string): Block {
  return { name, entries: [[name]] };
}

/** A quantity as a block: by its entries, if they have names; what has but one goes by the name of that. */
export function blockOf(name: string, model: Model): Block {
  const view = viewOf(name, model);
  if (!view) return numberNamed(name);
  const [first, ...others] = view.entries.flat();
  return others.length === 0 ? numberNamed(first!) : view;
}

/** The definitions that some names are built from, and these themselves, in the order of the model. */
export function definitionsBelow(names: Iterable<string>, model: Model): readonly string[] {
  const sources = new Set<string>();
  for (const name of names) sourcesOf(model, { kind: 'symbol', name }, sources);
  return [...model.definitions.keys()].filter((name) => sources.has(name));
}

/** The names that a definition uses; none for an input. */
export function usedBy(name: string, model: Model): ReadonlySet<string> {
  const definition = model.definitions.get(name);
  return definition ? symbolsOf(definition) : new Set();
}
