import { apply, number, type Expression } from '../language/expression.ts';

/**
 * An expression whose parts are tidy already, as a person would write it once a number stands where a letter stood: 1·x is
 * x, x + 0 is x, a sign in a factor goes before the product, and x + (−y) is x − y. Numbers are not added up: `6 - 2` may be
 * what an exercise is about.
 */
export function tidied(expression: Expression): Expression {
  if (expression.kind !== 'apply') return expression;
  const [left, right] = expression.operands;
  switch (expression.operator) {
    case 'add':
      return added(left!, right!, 'add');
    case 'subtract':
      return added(left!, right!, 'subtract');
    case 'negate':
      return negated(left!);
    case 'multiply':
      return multiplied(left!, right!);
    case 'divide':
      return divided(left!, right!);
    case 'power':
      return raised(left!, right!);
    default:
      return expression;
  }
}

const OTHER = { add: 'subtract', subtract: 'add' } as const;

function added(left: Expression, right: Expression, operator: 'add' | 'subtract'): Expression {
  if (isNumber(right, 0)) return left;
  if (isNumber(left, 0)) return operator === 'add' ? right : negated(right);
  const positive = withoutSign(right);
  return positive === right ? apply(operator, left, right) : apply(OTHER[operator], left, positive);
}

function negated(x: Expression): Expression {
  if (isNumber(x, 0)) return x;
  const positive = withoutSign(x);
  return positive === x ? apply('negate', x) : positive;
}

function multiplied(left: Expression, right: Expression): Expression {
  if (isNumber(left, 0) || isNumber(right, 0)) return number(0);
  return signed([left, right], (a, b) => {
    if (isNumber(a, 1)) return b;
    return isNumber(b, 1) ? a : apply('multiply', a, b);
  });
}

function divided(left: Expression, right: Expression): Expression {
  if (isNumber(left, 0) && !isNumber(right, 0)) return left;
  return signed([left, right], (a, b) => (isNumber(b, 1) ? a : apply('divide', a, b)));
}

/** 0^0 is left for whoever evaluates it. */
function raised(base: Expression, exponent: Expression): Expression {
  if (isNumber(exponent, 1)) return base;
  return isNumber(exponent, 0) && !isNumber(base, 0) ? number(1) : apply('power', base, exponent);
}

/** What is made of the factors without their signs, with the sign of all in front. */
function signed(
  [left, right]: readonly [Expression, Expression],
  make: (left: Expression, right: Expression) => Expression,
): Expression {
  const [a, b] = [withoutSign(left), withoutSign(right)];
  const whole = make(a, b);
  return (a === left) === (b === right) ? whole : apply('negate', whole);
}

function withoutSign(x: Expression): Expression {
  return x.kind === 'apply' && x.operator === 'negate' ? x.operands[0]! : x;
}

function isNumber(x: Expression, value: number): boolean {
  return x.kind === 'number' && Number(x.text) === value;
}
