import type { Setting } from '../equivalence/setting.ts';
import type { ShapeClash } from '../equivalence/verdict.ts';
import { evaluateShape } from '../graph/evaluate.ts';
import { ShapeMismatch } from '../graph/lower.ts';
import type { Expression } from '../language/expression.ts';
import type { Shape } from '../language/shape.ts';

/** The shape of an expression, or the two shapes inside it that do not fit. */
export function shapeOrClash(expression: Expression, setting: Setting): Shape | ShapeClash {
  try {
    return evaluateShape(expression, setting);
  } catch (error) {
    if (!(error instanceof ShapeMismatch)) throw error;
    const { operator, left, right, start, end } = error;
    return { operator, left, right, start, end };
  }
}

export function isClash(found: Shape | ShapeClash): found is ShapeClash {
  return 'operator' in found;
}
