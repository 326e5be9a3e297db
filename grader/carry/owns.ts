import { symbol } from '../language/expression.ts';
import { canonicalName } from '../language/names.ts';
import { printText } from '../language/print-text.ts';
import { sourcesOf, type Model } from '../subjects/model.ts';
import { isOfNumbers, type Answered } from './answered.ts';
import type { Asked } from './asked.ts';
import { namedIn, type At, type Cell } from './cell.ts';
import { roundingRadius } from './entries.ts';
import { isRight } from './is-right.ts';
import { ownSymbol, type Own, type Owns } from './own.ts';

/** The answers that others may rest on, for whoever works out what is `asked`: those that are about the same model at the same values. */
export function ownsFor(asked: Asked, others: readonly Answered[]): Owns & { readonly all: readonly Own[] } {
  const values = new Map<string, Own>();
  const derivatives: Owns['derivatives'][number][] = [];
  const all: Own[] = [];
  const isAsked = new Set(asked.cells.map((cell) => keyOf(cell, asked.model)));
  const isOverlap = (other: Answered): boolean =>
    other === asked.answered || !isPartOf(other, isAsked, asked.model);
  for (const other of others) {
    if (!isComparable(other, asked.answered)) continue;
    for (const [i, row] of other.cells.entries())
      for (const [j, cell] of row.entries()) {
        const { target, at } = cell;
        const name = namedIn(cell, asked.model);
        if ((isOverlap(other) && isAsked.has(keyOf(cell, asked.model))) || !isThere(at, name, asked))
          continue;
        if (target.kind !== 'derivative' && (name === undefined || values.has(name))) continue;
        const own = ownAt(other, i, j, all.length, other === asked.answered);
        all.push(own);
        if (target.kind === 'derivative') derivatives.push({ of: target.of, by: target.by, own });
        const quantity = name ?? derivativeNamed(target, asked.model);
        if (quantity !== undefined) values.set(quantity, own);
      }
  }
  return { values, derivatives, all };
}

/** A gradient is put together from derivatives that were asked for before; never the other way round. */
function isPartOf(other: Answered, asked: ReadonlySet<string>, model: Model): boolean {
  const cells = other.cells.flat();
  return cells.length < asked.size && cells.every((cell) => asked.has(keyOf(cell, model)));
}

/** The quantity that is a derivative in the formulas of an update rule: `dL/dw`. */
function derivativeNamed(target: Cell['target'], model: Model): string | undefined {
  if (target.kind !== 'derivative' || target.of.kind !== 'symbol') return undefined;
  const name = canonicalName(`d${target.of.name}/d${target.by}`);
  return name !== undefined && model.definitions.has(name) ? name : undefined;
}

/** Entries of the same answer, a table, count each for itself. */
function ownAt(other: Answered, i: number, j: number, k: number, isSame: boolean): Own {
  const entry = other.entries?.[i]?.[j];
  const right = other.right[i]![j]!.value;
  const isSlip = isSame
    ? entry !== undefined && !isRight(entry, right, other.part.task.tolerance)
    : other.standing === 'wrong';
  return {
    symbol: ownSymbol(k),
    part: isSame ? `${other.part.id} ${i} ${j}` : other.part.id,
    answered: other,
    ...(entry && { value: entry.value }),
    right,
    isSlip,
    radius: roundingRadius(entry?.typed),
  };
}

/** Two cells with the same key stand for the same; one that stands for something without a name has none. */
function keyOf(cell: Cell, model: Model): string {
  const { target } = cell;
  if (target.kind !== 'derivative') return namedIn(cell, model) ?? '';
  const key = keys.get(target) ?? `d${printText(target.of)}/d${target.by}`;
  keys.set(target, key);
  return key;
}

const keys = new WeakMap<Cell['target'], string>();

/** Numbers do not build on formulas, nor formulas on numbers; and what a part redefines is its own. */
function isComparable(a: Answered, b: Answered): boolean {
  return (
    isOfNumbers(a.part) === isOfNumbers(b.part) &&
    JSON.stringify(a.part.asked.where) === JSON.stringify(b.part.asked.where)
  );
}

/** Whether an earlier answer holds at the values at which others are asked for. */
function isThere(at: At, name: string | undefined, { cells: [cell], model }: Asked): boolean {
  const here = cell!.at;
  if (JSON.stringify(at) === JSON.stringify(here)) return true;
  if (at !== undefined || name === undefined) return false;
  const sources = sourcesOf(model, symbol(name));
  return Object.keys(here!).every((changed) => !sources.has(changed));
}
