import { PLAIN_SETTING } from '../equivalence/setting.ts';
import { evaluateEntries } from '../graph/evaluate.ts';
import { apply, mapChildren, matrix, number, symbolsOf, type Expression } from '../language/expression.ts';

/**
 * The expression with each step of exactly zero replaced by what the exercise says that it is there. It has no value there
 * by itself: authors differ. Only steps of what has no symbols in it can be told.
 */
export function withStepAtZero(expression: Expression, atZero: number): Expression {
  const told = mapChildren(expression, (child) => withStepAtZero(child, atZero));
  if (told.kind !== 'apply' || told.operator !== 'step') return told;
  const argument = told.operands[0]!;
  return symbolsOf(argument).size === 0 ? stepOf(argument, atZero) : told;
}

/** Entry by entry. */
function stepOf(argument: Expression, atZero: number): Expression {
  const rows = evaluateEntries(argument, PLAIN_SETTING).map((row) =>
    row.map((entry) =>
      entry.kind === 'number' && Number(entry.text) === 0 ? number(atZero) : apply('step', entry),
    ),
  );
  return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0]! : matrix(rows);
}
