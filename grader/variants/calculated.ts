import { PLAIN_SETTING } from '../equivalence/setting.ts';
import { evaluateAt, evaluateEntries } from '../graph/evaluate.ts';
import { apply, childrenOf, matrix, number, type Expression } from '../language/expression.ts';
import { fractionDigits } from './fraction-digits.ts';

/**
 * What has no symbols in it, worked out as far as it is rational: `10 · 2` is 20, `1 - 0.7` is 0.3 since decimals are typed there, and
 * `5/2` stays a fraction.
 */
export function calculated(expression: Expression): Expression {
  const decimal = hasDecimal(expression);
  const rows = evaluateEntries(expression, PLAIN_SETTING).map((row) =>
    row.map((entry) => (decimal ? asDecimal(entry) : entry)),
  );
  return expression.kind === 'matrix' || rows.length * rows[0]!.length > 1 ? matrix(rows) : rows[0]![0]!;
}

function hasDecimal(expression: Expression): boolean {
  if (expression.kind === 'number') return /[.e]/.test(expression.text);
  return childrenOf(expression).some(hasDecimal);
}

/** A fraction of numerals whose decimal ends soon, as that decimal; anything else as it is. */
function asDecimal(entry: Expression): Expression {
  if (entry.kind !== 'apply') return entry;
  if (entry.operator === 'negate') return apply('negate', asDecimal(entry.operands[0]!));
  if (entry.operator !== 'divide' || entry.operands.some((operand) => operand.kind !== 'number'))
    return entry;
  return fractionDigits(entry) < Infinity ? number(evaluateAt(entry, new Map())) : entry;
}
