import { negative, power, product, quotient } from '../graph/build.ts';
import { apply, mapChildren, number, type Expression } from '../language/expression.ts';

/**
 * The expression with its products written as people do: one fraction line instead of negative powers, roots instead of
 * halves, the number first. `-e^(x*y^(-1))*x*y^(-2)` is `-x*e^(x/y)/y^2` so. What is equal stays equal, but may become
 * defined where it was not.
 */
export function asFractions(expression: Expression): Expression {
  if (expression.kind === 'apply' && isProduct(expression)) return asFraction(expression);
  return mapChildren(expression, asFractions);
}

type Application = Extract<Expression, { kind: 'apply' }>;

function isProduct({ operator }: Application): boolean {
  return operator === 'multiply' || operator === 'divide' || operator === 'negate' || operator === 'power';
}

function asFraction(expression: Application): Expression {
  const above: Expression[] = [];
  const below: Expression[] = [];
  gather(expression, above, below);
  const numerator = product(...above);
  return below.length === 0 ? numerator : quotient(numerator, product(...below));
}

/** Adds the factors of an expression to those above and below the line. */
function gather(expression: Expression, above: Expression[], below: Expression[]): void {
  if (expression.kind !== 'apply') {
    above.push(asFractions(expression));
    return;
  }
  const [left, right] = [expression.operands[0]!, expression.operands[1]!];
  switch (expression.operator) {
    case 'multiply':
      gather(left, above, below);
      gather(right, above, below);
      break;
    case 'divide':
      gather(left, above, below);
      gather(right, below, above);
      break;
    case 'negate':
      above.push(negative(number(1)));
      gather(left, above, below);
      break;
    case 'power':
      gatherPower(asFractions(left), asFractions(right), above, below);
      break;
    default:
      above.push(asFractions(expression));
  }
}

/** A power of a sum, a number or a name: below the line where its exponent is a negated number. */
function gatherPower(base: Expression, exponent: Expression, above: Expression[], below: Expression[]): void {
  const negated =
    exponent.kind === 'apply' && exponent.operator === 'negate' ? exponent.operands[0]! : undefined;
  if (negated && isNumeric(negated)) below.push(rootOrPower(base, negated));
  else above.push(rootOrPower(base, exponent));
}

function isNumeric(expression: Expression): boolean {
  if (expression.kind === 'apply')
    return expression.operator === 'divide' && expression.operands.every(isNumeric);
  return expression.kind === 'number';
}

function rootOrPower(base: Expression, exponent: Expression): Expression {
  return isHalf(exponent) ? apply('sqrt', base) : power(base, exponent);
}

function isHalf(expression: Expression): boolean {
  if (expression.kind !== 'apply' || expression.operator !== 'divide') return false;
  const [one, two] = expression.operands;
  return one?.kind === 'number' && one.text === '1' && two?.kind === 'number' && two.text === '2';
}
