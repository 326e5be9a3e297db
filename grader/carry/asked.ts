import { modelAt } from '../subjects/questions/asking.ts';
import type { Model } from '../subjects/model.ts';
import type { Answered } from './answered.ts';
import type { Cell } from './cell.ts';
import { withLinkedSteps } from './linked-steps.ts';

/** What is worked out: cells of an answer that are all asked for at the same values. */
export interface Asked {
  readonly answered: Answered;
  readonly cells: readonly Cell[];
  /** Where in the answer the first of the cells is, counted from 0. */
  readonly first: { readonly row: number; readonly column: number };
  /** The model with these values. */
  readonly model: Model;
}

/** Cells of an answer, the first of which is at `first`. */
export function askedIn(
  answered: Answered,
  cells: readonly Cell[] = answered.cells.flat(),
  first: Asked['first'] = { row: 0, column: 0 },
): Asked {
  const model = withLinkedSteps(answered.part.model);
  return { answered, cells, first, model: modelAt(model, cells[0]!.at, []) };
}
