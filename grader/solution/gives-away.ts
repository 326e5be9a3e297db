import type { PreparedExercise, PreparedPart } from '../exercise/prepared.ts';
import { compareExpressions } from '../equivalence/compare-expressions.ts';
import { PLAIN_SETTING } from '../equivalence/setting.ts';
import { symbolsOf, type Expression } from '../language/expression.ts';
import { expand, withValues, type Model } from '../subjects/model.ts';
import { unknownFunctionsOf } from '../subjects/unknown-functions.ts';

/**
 * Whether an expression, or its value, is an answer to any part of the exercise, or an entry of one: then no hint may show it. What
 * cannot be told counts as an answer.
 */
export function givesAway(expression: Expression, model: Model, { parts }: PreparedExercise): boolean {
  return [...parts.values()].some((part) =>
    answersOf(part).some((answer) => means(expression, answer, model, part)),
  );
}

function answersOf({ task }: PreparedPart): readonly Expression[] {
  const { reference } = task;
  if (typeof reference !== 'object' || !('kind' in reference)) return [];
  return reference.kind === 'matrix' ? [reference, ...reference.rows.flat()] : [reference];
}

function means(expression: Expression, answer: Expression, model: Model, part: PreparedPart): boolean {
  const ways = [expand, withValues].map((way) => [way(model, expression), way(part.model, answer)] as const);
  return ways.some(([mine, right]) => isSame(mine, right, part));
}

function isSame(mine: Expression, right: Expression, { model, task }: PreparedPart): boolean {
  const known = (expression: Expression): boolean =>
    [...symbolsOf(expression)].every((name) => model.shapes.has(name));
  if (task.kind !== 'chain' && (!known(mine) || !known(right))) return false;
  const setting = {
    ...PLAIN_SETTING,
    shapes: model.shapes,
    functions: new Set([...unknownFunctionsOf(mine), ...unknownFunctionsOf(right)]),
    ...(model.zeroLogs && { zeroLogs: true }),
  };
  return compareExpressions(mine, right, setting).verdict !== 'incorrect';
}
