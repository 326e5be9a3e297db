import type { Expression } from '../language/expression.ts';
import type { Shape } from '../language/shape.ts';
import type { ChoiceForm } from './choice-form.ts';
import type { Dependencies } from './dependencies.ts';
import type { DrawnGraph } from './drawn-graph.ts';
import type { TableForm } from './table-form.ts';
import type { TensorForm } from './tensor-form.ts';
import type { TextForm } from './text-form.ts';

/** The kinds of answer that a part can ask for. */
export const KIND_NAMES = [
  'number',
  'matrix',
  'shape',
  'expression',
  'formula-matrix',
  'tensor-expression',
  'graph',
  'order',
  'chain',
  'text',
  'choice',
  'table',
] as const;

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
  /** In matrix symbols. */
  'tensor-expression': Expression;
  graph: DrawnGraph;
  /** Names, the first visited first. */
  order: readonly string[];
  /** In local derivatives, which are symbols: `de/dc`. */
  chain: Expression;
  text: string;
  /** The label. */
  choice: string;
  table: Expression;
}

/** What reading and judging an answer takes of the exercise besides its reference, for the kinds that need something. */
export interface Forms {
  number: undefined;
  matrix: undefined;
  shape: undefined;
  expression: undefined;
  'formula-matrix': undefined;
  'tensor-expression': TensorForm;
  graph: undefined;
  order: Dependencies;
  chain: Dependencies;
  text: TextForm;
  choice: ChoiceForm;
  table: TableForm;
}
