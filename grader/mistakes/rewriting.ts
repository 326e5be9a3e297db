import { childrenOf, mapChildren, type Expression } from '../language/expression.ts';
import type { Shape } from '../language/shape.ts';

/** The shape of a piece of a formula; undefined where its shapes clash. */
export type ShapeAt = (piece: Expression) => Shape | undefined;

/** What a misreading makes of a piece of a formula: another in its place, or several; none where it does not apply. */
export type Rewriting = (piece: Expression, shapeAt: ShapeAt) => readonly Expression[];

/** The formula with one of its pieces misread, for each piece and each way; outer pieces come first. */
export function* atOnePiece(
  formula: Expression,
  rewriting: Rewriting,
  shapeAt: ShapeAt,
): Iterable<Expression> {
  yield* rewriting(formula, shapeAt);
  for (const [i, child] of childrenOf(formula).entries())
    for (const misread of atOnePiece(child, rewriting, shapeAt)) yield withChild(formula, i, misread);
}

function withChild(formula: Expression, index: number, child: Expression): Expression {
  switch (formula.kind) {
    case 'apply':
    case 'call':
      return { ...formula, operands: formula.operands.with(index, child) };
    case 'matrix': {
      const width = formula.rows[0]!.length;
      const [i, j] = [Math.floor(index / width), index % width];
      return { ...formula, rows: formula.rows.with(i, formula.rows[i]!.with(j, child)) };
    }
    default:
      return formula;
  }
}

/** The formula with every piece misread, in the first way there is, from the inside out. */
export function atEveryPiece(formula: Expression, rewriting: Rewriting, shapeAt: ShapeAt): Expression {
  const inside = mapChildren(formula, (child) => atEveryPiece(child, rewriting, shapeAt));
  return rewriting(inside, shapeAt)[0] ?? inside;
}
