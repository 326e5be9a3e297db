import * as build from '../../graph/build.ts';
import { apply, call, number, substitute, symbol, type Expression } from '../../language/expression.ts';
import { readGivenScalar } from '../../subjects/given-value.ts';
import { expand } from '../../subjects/model.ts';
import { readBy, readOf } from '../../subjects/questions/asking.ts';
import { atPoint } from '../at-point.ts';
import { substitutedSides } from '../forward.ts';
import { equation, type Equation } from '../line.ts';
import type { Solver } from '../solver.ts';
import { step } from '../step.ts';
import { valueOfExpression } from '../values.ts';
import { valueSides } from '../written-number.ts';

const POINTS = { forward: [1, 0], backward: [0, -1], central: [1, -1] } as const;

/** The function at both points, and the difference of its values over that of the points. */
export const solveDifferenceQuotient: Solver<'difference-quotient'> = (asked, solving) => {
  const { steps, there } = atPoint(asked.at, solving);
  const { model, values, style } = there;
  const by = readBy(asked.by, model, []);
  const of = readOf(asked.of, model, []);
  const f = expand(model, of, by);
  const h = readGivenScalar(asked.step, [], model.bindings);
  const [ahead, behind] = POINTS[asked.scheme];
  const at = (steps_: number): Expression => {
    const moved = build.sum(symbol(by), build.product(build.integer(steps_), h));
    return valueSides(valueOfExpression(moved, values, model)!, style)[0]!.expression;
  };
  const named = (x: Expression): Expression =>
    of.kind === 'symbol' ? call(of.name, 0, x) : substituted(f, by, x);
  const valueAt = (x: Expression): Equation => {
    const written = substituted(f, by, x);
    const value = valueOfExpression(written, values, model)!;
    const inserted = substitutedSides(written, there);
    return equation(named(x), [
      { relation: 'equal', expression: written },
      ...inserted,
      ...valueSides(value, style),
    ]);
  };
  const width = build.product(number(ahead - behind), h);
  const [right, left] = [at(ahead), at(behind)];
  const difference = (a: Expression, b: Expression): Expression =>
    apply('divide', apply('subtract', a, b), width);
  const valued = (x: Expression): Expression =>
    valueSides(valueOfExpression(substituted(f, by, x), values, model)!, style).at(-1)!.expression;
  const whole = equation(difference(named(right), named(left)), [
    { relation: 'equal', expression: difference(valued(right), valued(left)) },
    ...valueSides(there.part.task.reference as Expression, style),
  ]);
  return {
    steps: [
      ...steps,
      step('function-value', undefined, valueAt(right), valueAt(left)),
      step('difference-quotient', { scheme: asked.scheme }, whole),
    ],
  };
};

function substituted(f: Expression, by: string, x: Expression): Expression {
  return substitute(f, (name) => (name === by ? x : undefined));
}
