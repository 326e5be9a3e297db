import type { Contents, Kind } from '../answers/content.ts';
import { ShapeMismatch } from '../graph/lower.ts';
import type { PreparedPart } from '../exercise/prepared.ts';
import type { Expression } from '../language/expression.ts';
import type { Cells } from './cell.ts';
import type { Standing } from './judged.ts';
import { isExpression } from '../mistakes/working.ts';
import { entriesIn, type Entry } from './entries.ts';

/** An answer to a part, whose entries stand for something in the model. */
export interface Answered {
  readonly part: PreparedPart;
  /** As it was read. */
  readonly text: string;
  readonly cells: Cells;
  readonly standing: Standing;
  /** Undefined of an answer that is blocked. */
  readonly content?: Expression;
  /** The entries of the answer by row, if it is of the right shape, and those of the right one. */
  readonly entries?: readonly (readonly Entry[])[];
  readonly right: readonly (readonly Entry[])[];
}

/** The entries of an answer where they are as many, in rows and columns, as there are cells. */
export function entriesFor(
  content: Contents[Kind],
  { task: { setting } }: PreparedPart,
  cells: Cells,
): readonly (readonly Entry[])[] | undefined {
  if (!isExpression(content)) return undefined;
  try {
    const entries = entriesIn(content, setting);
    return entries.length === cells.length && entries[0]!.length === cells[0]!.length ? entries : undefined;
  } catch (error) {
    if (error instanceof ShapeMismatch) return undefined;
    throw error;
  }
}

/** Whether numbers are asked for, or formulas: the one does not build on the other. */
export function isOfNumbers({ task: { kind } }: PreparedPart): boolean {
  return kind === 'number' || kind === 'matrix' || kind === 'table';
}
