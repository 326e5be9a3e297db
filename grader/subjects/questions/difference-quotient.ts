import { z } from 'zod';
import * as build from '../../graph/build.ts';
import { number, symbol, type Expression } from '../../language/expression.ts';
import { readGivenScalar, scalarSchema } from '../given-value.ts';
import { expand, withValues } from '../model.ts';
import { chooseKind, modelAt, readBy, readOf, scalarAtValues } from './asking.ts';
import { bySchema, ofSchema, partFields } from './part-fields.ts';
import type { Question } from './question.ts';
import { atSchema } from './value.ts';

const schema = z.strictObject({
  ...partFields,
  ask: z.literal('difference-quotient'),
  of: ofSchema,
  by: bySchema,
  at: atSchema.optional(),
  step: scalarSchema.describe('the step Δx'),
  scheme: z
    .enum(['forward', 'backward', 'central'])
    .describe('forward: from x to x + Δx; backward: from x - Δx to x; central: from x - Δx to x + Δx'),
});

type DifferenceQuotientPart = z.output<typeof schema>;

/** How many steps before and behind the point the function is looked at. */
const STEPS = {
  forward: { behind: 0, ahead: 1 },
  backward: { behind: 1, ahead: 0 },
  central: { behind: 1, ahead: 1 },
} as const;

/** An approximation of a derivative: a difference of values over the distance between their points. */
export const differenceQuotient: { schema: typeof schema } & Question<DifferenceQuotientPart> = {
  schema,
  derive(part, { model: free, path }) {
    const kind = chooseKind(part.kind, ['number'], path);
    const model = modelAt(free, part.at, path);
    const by = readBy(part.by, model, [...path, 'by']);
    const f = expand(model, readOf(part.of, model, path), by);
    const step = readGivenScalar(part.step, [...path, 'step'], model.bindings);
    const { behind, ahead } = STEPS[part.scheme];
    const quotient = build.quotient(
      build.difference(moved(f, by, ahead, step), moved(f, by, -behind, step)),
      build.product(number(ahead + behind), step),
    );
    const content = scalarAtValues(quotient, part.of, model, path);
    return {
      reference: { kind, content },
      symbols: [],
      asked: [],
      alsoDefined: [],
      claims: [{ claim: 'value', of: withValues(model, quotient), value: content }],
    };
  },
};

/** f at a number of steps from the point. */
function moved(f: Expression, by: string, steps: number, step: Expression): Expression {
  return build.replace(f, by, build.sum(symbol(by), build.product(build.integer(steps), step)));
}
