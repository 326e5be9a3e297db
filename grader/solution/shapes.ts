import { NOT_DEFINED, type NotDefined } from '../answers/content.ts';
import { isClash, shapeOrClash } from '../answers/shape-or-clash.ts';
import { PLAIN_SETTING } from '../equivalence/setting.ts';
import { childrenOf, sameExpression, type Expression } from '../language/expression.ts';
import type { Shape } from '../language/shape.ts';
import { expand, type Model } from '../subjects/model.ts';
import type { Measured } from './line.ts';
import { step, type Step } from './step.ts';

/** The shape of an expression, from those of its parts. */
export function shapeSteps(expression: Expression, model: Model): readonly Step[] {
  const leaves = unique(leavesOf(expression));
  const whole = expression.kind === 'symbol' ? [] : wholes(expression, model);
  return [step('shapes', undefined, ...leaves.map((leaf) => measured(leaf, model))), ...whole];
}

function leavesOf(expression: Expression): readonly Expression[] {
  if (expression.kind === 'symbol' || expression.kind === 'matrix') return [expression];
  return childrenOf(expression).flatMap(leavesOf);
}

function unique(expressions: readonly Expression[]): readonly Expression[] {
  return expressions.filter((one, i) => expressions.findIndex((other) => sameExpression(one, other)) === i);
}

function measured(expression: Expression, model: Model): Measured {
  return { kind: 'shape', of: expression, shape: shapeIn(expression, model) };
}

function shapeIn(expression: Expression, model: Model): Shape | NotDefined {
  const found = shapeOrClash(expand(model, expression), { ...PLAIN_SETTING, shapes: model.shapes });
  return isClash(found) ? NOT_DEFINED : found;
}

/** From the inside out, up to the first that does not exist. */
function wholes(expression: Expression, model: Model): readonly Step[] {
  if (expression.kind !== 'apply') return [];
  const inner = expression.operands.flatMap((operand) => wholes(operand, model));
  if (inner.some(({ code }) => code === 'shape-clash')) return inner;
  const line = measured(expression, model);
  const [left, right] = expression.operands.map((operand) => shapeIn(operand, model));
  if (line.shape === NOT_DEFINED)
    return [...inner, step('shape-clash', { left: left as Shape, right: (right ?? left) as Shape }, line)];
  if (expression.operator === 'transpose') return [...inner, step('shape-of-transpose', undefined, line)];
  if (expression.operator === 'multiply' && right !== undefined)
    return [...inner, step('shape-of-product', { left: left as Shape, right: right as Shape }, line)];
  return [...inner, step('shape-of-whole', undefined, line)];
}
