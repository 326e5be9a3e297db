import type { Expression } from '../language/expression.ts';
import type { Operator } from '../language/operators.ts';

/** A factor of a product, to a whole power: negative below a fraction line. */
export interface Factor {
  readonly base: Expression;
  readonly exponent: number;
}

export function operatorOf(expression: Expression): Operator | undefined {
  return expression.kind === 'apply' ? expression.operator : undefined;
}

/** A sum or a difference. */
export function isSum(expression: Expression): boolean {
  const operator = operatorOf(expression);
  return operator === 'add' || operator === 'subtract';
}

/** The factors of an expression, through products, quotients and whole powers of them; signs are left out. */
export function factorsOf(expression: Expression): readonly Factor[] {
  const factors: Factor[] = [];
  collectFactors(expression, 1, factors);
  return factors;
}

function collectFactors(expression: Expression, exponent: number, factors: Factor[]): void {
  const [left, right] = expression.kind === 'apply' ? expression.operands : [];
  switch (operatorOf(expression)) {
    case 'negate':
      return collectFactors(left!, exponent, factors);
    case 'multiply':
    case 'dot':
    case 'hadamard':
      collectFactors(left!, exponent, factors);
      return collectFactors(right!, exponent, factors);
    case 'divide':
      collectFactors(left!, exponent, factors);
      return collectFactors(right!, -exponent, factors);
    case 'power': {
      const times = wholeNumber(right!);
      if (times !== undefined) return collectFactors(left!, exponent * times, factors);
      break;
    }
    default:
  }
  factors.push({ base: expression, exponent });
}

/** The terms of a sum, each without its sign. */
export function termsOf(expression: Expression, terms: Expression[] = []): readonly Expression[] {
  if (expression.kind !== 'apply' || !(isSum(expression) || expression.operator === 'negate')) {
    terms.push(expression);
  } else {
    for (const operand of expression.operands) termsOf(operand, terms);
  }
  return terms;
}

/** The value of a whole number with or without a minus: `2`, `-3`. */
export function wholeNumber(expression: Expression): number | undefined {
  if (expression.kind === 'apply' && expression.operator === 'negate') {
    const positive = wholeNumber(expression.operands[0]!);
    return positive === undefined ? undefined : -positive;
  }
  return expression.kind === 'number' && /^\d{1,15}$/.test(expression.text)
    ? Number(expression.text)
    : undefined;
}
