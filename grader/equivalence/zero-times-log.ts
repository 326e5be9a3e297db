import { difference, negative, sum } from '../graph/build.ts';
import { number, type Expression } from '../language/expression.ts';

/**
 * The expression without its terms 0·log(x), also where x is 0: losses count them as 0, the limit of x log x. Only a factor that
 * is 0 as it stands there is one.
 */
export function withoutZeroLogs(expression: Expression): Expression {
  if (expression.kind === 'matrix')
    return { ...expression, rows: expression.rows.map((row) => row.map(withoutZeroLogs)) };
  if (expression.kind !== 'apply') return expression;
  const operands = expression.operands.map(withoutZeroLogs);
  const [a, b] = [operands[0]!, operands[1]!];
  switch (expression.operator) {
    case 'multiply':
    case 'dot':
      return (isZero(a) && isLog(b)) || (isLog(a) && isZero(b)) ? number(0) : { ...expression, operands };
    case 'add':
      return isZero(a) || isZero(b) ? sum(a, b) : { ...expression, operands };
    case 'subtract':
      return isZero(a) || isZero(b) ? difference(a, b) : { ...expression, operands };
    case 'negate':
      return isZero(a) ? negative(a) : { ...expression, operands };
    default:
      return { ...expression, operands };
  }
}

function isZero(expression: Expression): boolean {
  return expression.kind === 'number' && Number(expression.text) === 0;
}

function isLog(expression: Expression): boolean {
  return expression.kind === 'apply' && (expression.operator === 'ln' || expression.operator === 'log');
}
