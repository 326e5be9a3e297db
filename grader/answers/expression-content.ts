import { isClash, shapeOrClash } from './shape-or-clash.ts';
import type { ShapeClash } from '../equivalence/verdict.ts';
import type { Setting } from '../equivalence/setting.ts';
import { apply, type Expression } from '../language/expression.ts';
import { printLatex } from '../language/print-latex.ts';
import { printText } from '../language/print-text.ts';
import { isScalar } from '../language/shape.ts';
import type { Read } from '../result.ts';
import type { ExpressionReading } from './expression-reading.ts';

/** The content of an answer whose content is an expression. */
export function expressionContent(reading: ExpressionReading & { ok: true }) {
  const { expression, shown, alternative } = reading;
  if (!shown && !alternative) return { ok: true, content: expression } as const;
  return {
    ok: true,
    content: expression,
    ...(shown && { shown }),
    ...(alternative && { alternative: { content: alternative.expression, problem: alternative.problem } }),
  } as const;
}

/** An expression in both notations, with its shape where it has one and is not a scalar. */
export function showExpression(expression: Expression, setting: Setting): Read {
  const shape = shapeOrClash(expression, setting);
  const read = { latex: printLatex(expression), text: printText(expression) };
  return isClash(shape) || isScalar(shape) ? read : { ...read, shape };
}

export function negated(expression: Expression): Expression {
  return apply('negate', expression);
}

export function clashInside(expression: Expression, setting: Setting): ShapeClash | undefined {
  const shape = shapeOrClash(expression, setting);
  return isClash(shape) ? shape : undefined;
}
