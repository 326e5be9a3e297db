import { integer, negative, sum } from '../graph/build.ts';
import type { Expression } from '../language/expression.ts';

/** The addends of a sum, negated where they are subtracted. */
export function addendsOf(formula: Expression): readonly Expression[] {
  if (formula.kind !== 'apply') return [formula];
  const [left, right] = formula.operands;
  switch (formula.operator) {
    case 'add':
      return [...addendsOf(left!), ...addendsOf(right!)];
    case 'subtract':
      return [...addendsOf(left!), ...addendsOf(right!).map(negative)];
    default:
      return [formula];
  }
}

/** The sum of what is made of each addend. */
export function mapAddends(formula: Expression, f: (addend: Expression) => Expression): Expression {
  return addendsOf(formula).map(f).reduce(sum, integer(0));
}
