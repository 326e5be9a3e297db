import { PLAIN_SETTING } from '../equivalence/setting.ts';
import { withoutZeroLogs } from '../equivalence/zero-times-log.ts';
import { evaluateAt, evaluateEntries } from '../graph/evaluate.ts';
import { matrix, symbolsOf, type Expression } from '../language/expression.ts';

/** The expression with 0·log(0) counted as 0, where it has no value otherwise. It can be told of what has no symbols alone. */
export function withZeroLogs(expression: Expression): Expression {
  if (symbolsOf(expression).size > 0) return expression;
  const entries = evaluateEntries(expression, PLAIN_SETTING);
  if (entries.flat().every((entry) => Number.isFinite(evaluateAt(entry, new Map())))) return expression;
  const counted = entries.map((row) => row.map(withoutZeroLogs));
  return counted.length === 1 && counted[0]!.length === 1 ? counted[0]![0]! : matrix(counted);
}
