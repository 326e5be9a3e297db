import { childrenOf, type Expression } from '../language/expression.ts';
import { isFunctionName } from '../language/operators.ts';
import type { Deviation, Form } from './form.ts';
import { operatorOf, wholeNumber } from './structure.ts';

/**
 * A single fraction: at most one, which is the whole answer but for a sign before it, and no negative powers. `x + 1` is in this
 * form, `1/2 (x + 1)` and `1/x + 1` are not. What is inside of functions and exponents is not looked at; `e^-x` and `10^-5` count as no
 * fractions.
 */
export const singleFraction: Form = (expression) => {
  const [piece, ...more] = fractionsIn(expression);
  if (piece === undefined) return undefined;
  const whole = operatorOf(expression) === 'negate' ? childrenOf(expression)[0] : expression;
  if (piece !== whole || operatorOf(piece) !== 'divide') return deviation(piece);
  return more[0] && deviation(more[0]);
};

function deviation(piece: Expression): Deviation {
  return { form: 'single-fraction', piece };
}

/** Quotients and negative powers, the outer before the inner. */
function fractionsIn(expression: Expression, found: Expression[] = []): readonly Expression[] {
  const operator = operatorOf(expression);
  if (operator === undefined || isFunctionName(operator)) return found;
  const [left, right] = childrenOf(expression);
  if (operator === 'divide' || (operator === 'power' && isNegativePower(left!, right!)))
    found.push(expression);
  for (const child of operator === 'power' ? [left!] : childrenOf(expression)) fractionsIn(child, found);
  return found;
}

/** Whether an exponent is a number with a minus before it: `-1`, `-1/2`. */
function isNegativePower(base: Expression, exponent: Expression): boolean {
  if (base.kind === 'constant' || wholeNumber(base) === 10) return false;
  return operatorOf(exponent) === 'negate' && isNumber(childrenOf(exponent)[0]!);
}

function isNumber(expression: Expression): boolean {
  if (operatorOf(expression) === 'divide') return childrenOf(expression).every(isNumber);
  return expression.kind === 'number';
}
