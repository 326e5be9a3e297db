import type { Expression } from '../language/expression.ts';
import type { Shape } from '../language/shape.ts';

/** The kinds of answer that a part can ask for. */
export const KIND_NAMES = ['number', 'matrix', 'shape', 'expression', 'formula-matrix'] as const;

export type Kind = (typeof KIND_NAMES)[number];

/** The answer that a value does not exist: the shapes of what it is made of do not fit. */
export const NOT_DEFINED = 'not defined';

export type NotDefined = typeof NOT_DEFINED;

/** What an answer of each kind says. The reference of a part is of the same type. */
export interface Contents {
  number: Expression;
  matrix: Expression | NotDefined;
  shape: Shape | NotDefined;
  expression: Expression;
  'formula-matrix': Expression;
}
