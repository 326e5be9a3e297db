import type { Expression } from '../language/expression.ts';
import { NOT_DEFINED, type Contents, type Kind, type NotDefined } from './content.ts';
import { computedBy } from './drawn-graph.ts';

/** What an answer says as one formula; undefined for an answer that is none, such as a choice or an order. */
export function asFormula<K extends Kind>(kind: K, content: Contents[K]): Expression | undefined {
  const formulas: { [P in Kind]: (content: Contents[P]) => Expression | undefined } = FORMULAS;
  return formulas[kind](content);
}

const itself = (content: Expression | NotDefined): Expression | undefined =>
  content === NOT_DEFINED ? undefined : content;
const none = (): undefined => undefined;

const FORMULAS = {
  number: itself,
  matrix: itself,
  shape: none,
  expression: itself,
  'formula-matrix': itself,
  'tensor-expression': itself,
  graph: computedBy,
  order: none,
  chain: itself,
  text: none,
  choice: none,
  table: itself,
} satisfies { [K in Kind]: (content: Contents[K]) => Expression | undefined };
