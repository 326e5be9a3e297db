import { childrenOf, type Expression } from '../language/expression.ts';
import { isFunctionName } from '../language/operators.ts';

/** The functions in an expression that nothing is known of, in order of first occurrence. */
export function unknownFunctionsOf(expression: Expression, found: Set<string> = new Set()): Set<string> {
  if (expression.kind === 'call' && !isFunctionName(expression.name)) found.add(expression.name);
  for (const child of childrenOf(expression)) unknownFunctionsOf(child, found);
  return found;
}
