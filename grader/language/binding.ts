import type { Expression } from './expression.ts';
import type { Operator } from './operators.ts';

/** How tight what a printer writes holds together: an operand that binds less than its place asks for gets brackets. */
export const BINDING = {
  sum: 1,
  sign: 2,
  product: 3,
  power: 4,
  postfix: 5,
  atom: 6,
} as const;

const OF_OPERATOR: ReadonlyMap<string, number> = new Map([
  ['add', BINDING.sum],
  ['subtract', BINDING.sum],
  ['negate', BINDING.sign],
  ['multiply', BINDING.product],
  ['divide', BINDING.product],
  ['dot', BINDING.product],
  ['hadamard', BINDING.product],
  ['power', BINDING.power],
  ['transpose', BINDING.power],
  ['factorial', BINDING.postfix],
]);

/** The binding of what is written on one line. A name with a sign in it, `w^[1]` or `dL/dw`, binds as that sign does. */
export function bindingOf(expression: Expression): number {
  if (expression.kind === 'apply') return OF_OPERATOR.get(expression.operator) ?? BINDING.atom;
  if (expression.kind !== 'symbol') return BINDING.atom;
  if (expression.name.includes('/')) return BINDING.product;
  return expression.name.includes('^') ? BINDING.power : BINDING.atom;
}

/**
 * Whether the left operand of a product is a product of another sort, as in `(u ⊙ v)*x`: products are read from left to
 * right, but a person may not see it so.
 */
export function isOtherProduct(operator: Operator, left: Expression): boolean {
  if (left.kind !== 'apply' || left.operator === operator) return false;
  return ELEMENTWISE.has(left.operator) || (ELEMENTWISE.has(operator) && left.operator === 'multiply');
}

const ELEMENTWISE: ReadonlySet<Operator> = new Set(['hadamard', 'dot']);
