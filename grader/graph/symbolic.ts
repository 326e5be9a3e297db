import { apply, call, number, symbol } from '../language/expression.ts';
import type { Expression } from '../language/expression.ts';
import { isFunctionName } from '../language/operators.ts';
import type { FunctionName } from '../language/operators.ts';
import * as build from './build.ts';
import { ruleOf } from './rules.ts';

/**
 * The derivative of a scalar expression by a symbol, as an expression: the chain rule over the rule table. Throws
 * NotDifferentiable where an operator has no derivative (factorial) or the expression is not scalar.
 */
export function derivative(expression: Expression, by: string): Expression {
  switch (expression.kind) {
    case 'number':
    case 'constant':
      return number(0);
    case 'symbol':
      return number(expression.name === by ? 1 : 0);
    case 'matrix':
      throw new NotDifferentiable('a matrix');
    case 'call':
      return derivativeOfCall(expression, by);
    case 'apply':
      return chainRule(expression.operands, by, (i) => {
        const partial = ruleOf(expression.operator).partial(i, expression.operands, expression);
        if (partial === undefined) throw new NotDifferentiable(expression.operator);
        return partial;
      });
  }
}

/** Σ ∂y/∂xᵢ · dxᵢ/dby; an operand that does not depend on `by` needs no partial derivative. */
function chainRule(
  operands: readonly Expression[],
  by: string,
  partial: (i: number) => Expression,
): Expression {
  let total: Expression = number(0);
  operands.forEach((operand, i) => {
    const inner = derivative(operand, by);
    const independent = inner.kind === 'number' && inner.text === '0';
    if (!independent) total = build.sum(total, build.product(partial(i), inner));
  });
  return total;
}

function derivativeOfCall(expression: Expression & { kind: 'call' }, by: string): Expression {
  const { name, order } = expression;
  const argument = expression.operands[0]!;
  if (isFunctionName(name)) return derivative(expandCall(name, order, argument), by);
  return chainRule([argument], by, () => call(name, order + 1, argument));
}

/** `tanh'(x)` as the expression it stands for; a function without derivative throws NotDifferentiable. */
export function expandCall(name: FunctionName, order: number, argument: Expression): Expression {
  let expanded: Expression = apply(name, symbol(ARGUMENT));
  for (let n = 0; n < order; n++) expanded = derivative(expanded, ARGUMENT);
  return build.replace(expanded, ARGUMENT, argument);
}

/** A name that no text can contain. */
const ARGUMENT = '\u0000';

/** Something that has no derivative was to be differentiated. */
export class NotDifferentiable extends Error {
  constructor(what: string) {
    super(`${what} has no derivative here`);
    this.name = 'NotDifferentiable';
  }
}
