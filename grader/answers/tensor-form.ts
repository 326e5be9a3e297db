import type { Shape } from '../language/shape.ts';

/** What an answer in matrix symbols is read with. */
export interface TensorForm {
  /** Of every quantity of the exercise. */
  readonly shapes: ReadonlyMap<string, Shape>;
  /** Whether a tuple `(1, 2)` is a column or a row. */
  readonly vectors: 'columns' | 'rows';
  /** Of the reference: the size of an `I` that nothing else tells. */
  readonly expected: Shape;
  /** What a student sees: the symbols that an answer may use. */
  readonly symbols: readonly string[];
}
