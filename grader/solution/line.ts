import type { NotDefined } from '../answers/content.ts';
import { sameExpression, symbol, type Expression } from '../language/expression.ts';
import type { Shape } from '../language/shape.ts';

/** How a side of a line follows from the one before: the same, the same but for rounding, or another value. */
export type Relation = 'equal' | 'rounded' | 'different';

export interface Side {
  readonly relation: Relation;
  readonly expression: Expression;
}

/** The derivative of an expression, as what a line is about: `d/dx (3x + 1)`, `∂e/∂c` of a name, or by several names. */
export interface DerivativeOf {
  readonly kind: 'derivative';
  readonly of: Expression;
  readonly by: string | readonly string[];
}

/** `left = side = side ≈ side`. */
export interface Equation {
  readonly kind: 'equation';
  readonly left: Expression | DerivativeOf;
  readonly sides: readonly Side[];
  /** Left out for a number. */
  readonly shape?: Shape;
}

/** `X Y^T: 3x4`. */
export interface Measured {
  readonly kind: 'shape';
  readonly of: Expression | DerivativeOf;
  readonly shape: Shape | NotDefined;
}

/** One line of a worked solution, as it would stand on a board. */
export type Line = Equation | Measured;

/** A line of these sides, each but once. */
export function equation(left: Equation['left'], sides: readonly Side[], shape?: Shape): Equation {
  const before = (i: number): Equation['left'] => (i === 0 ? left : sides[i - 1]!.expression);
  const news = sides.filter(({ expression }, i) => !isSame(before(i), expression));
  return { kind: 'equation', left, sides: news, ...(shape && { shape }) };
}

function isSame(before: Equation['left'], expression: Expression): boolean {
  return before.kind !== 'derivative' && sameExpression(before, expression);
}

export function equal(...expressions: readonly Expression[]): readonly Side[] {
  return expressions.map((expression) => ({ relation: 'equal', expression }));
}

/** What the last side is, if there is one. */
export function lastOf({ sides }: Equation): Expression | undefined {
  return sides.at(-1)?.expression;
}

/** The derivative of one quantity by another, by their names. */
export function derivativeOf(of: string | Expression, by: DerivativeOf['by']): DerivativeOf {
  return { kind: 'derivative', of: typeof of === 'string' ? symbol(of) : of, by };
}

/** The symbol by which later lines call such a derivative: `de/dc`. */
export function derivativeSymbol(of: string, by: string): Expression {
  return symbol(`d${of}/d${by}`);
}
