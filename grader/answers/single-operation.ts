import { childrenOf, symbolsOf, type Expression } from '../language/expression.ts';

/**
 * Whether an expression is one operation at most on names and constants: `5x`, `-x`, `σ(x)`, `max(0, x)`. What holds no name
 * is a constant, however it is written: `x + 1/2`, `-3x`.
 */
export function isSingleOperation(expression: Expression): boolean {
  return childrenOf(withoutSign(expression)).every(isOperand);
}

/** Whether an expression is what an operation works on: a name or a constant. */
export function isOperand(expression: Expression): boolean {
  return childrenOf(expression).length === 0 || isConstant(expression);
}

function isConstant(expression: Expression): boolean {
  return symbolsOf(expression).size === 0;
}

/** In `-3x` the sign belongs to the constant, though it is read as -(3x). */
function withoutSign(expression: Expression): Expression {
  if (expression.kind !== 'apply' || expression.operator !== 'negate') return expression;
  const [product] = expression.operands;
  const [first] = childrenOf(product!);
  return first && isProduct(product!) && isConstant(first) ? product! : expression;
}

function isProduct(expression: Expression): boolean {
  return (
    expression.kind === 'apply' && (expression.operator === 'multiply' || expression.operator === 'divide')
  );
}
