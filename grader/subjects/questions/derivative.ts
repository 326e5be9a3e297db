import { z } from 'zod';
import { chooseKind, modelAt, readBy, readOf, scalarAtValues, symbolsFor } from './asking.ts';
import { claimDerivative } from './claim.ts';
import { askedDerivative, derivativeFormula } from './formulas.ts';
import { expand } from '../model.ts';
import { bySchema, ofSchema, partFields } from './part-fields.ts';
import type { Question } from './question.ts';
import { atSchema } from './value.ts';

const schema = z.strictObject({
  ...partFields,
  ask: z.literal('derivative'),
  of: ofSchema,
  by: bySchema,
  at: atSchema.optional(),
});

type DerivativePart = z.output<typeof schema>;

/**
 * The derivative of a scalar by a scalar, through every path between them; an intermediate that one differentiates by is
 * a variable of its own. A number where the inputs have values, a formula otherwise.
 */
export const derivative: { schema: typeof schema } & Question<DerivativePart> = {
  schema,
  derive(part, { model: free, path }) {
    const model = modelAt(free, part.at, path);
    const of = readOf(part.of, model, path);
    const by = readBy(part.by, model, [...path, 'by']);
    const claim = claimDerivative(of, by, model, path);
    const formula = derivativeFormula(of, by);
    const common = {
      asked: askedDerivative(of, by),
      alsoDefined: [expand(model, of)],
      claims: [claim],
      ...(formula && { formula }),
    };
    const kind = chooseKind(part.kind, claim.at ? ['number', 'expression'] : ['expression'], path);
    if (kind === 'expression') {
      return { reference: { kind, content: claim.symbolic }, symbols: symbolsFor(of, model), ...common };
    }
    const content = scalarAtValues(claim.symbolic, part.of, model, path);
    return { reference: { kind, content }, symbols: [], ...common };
  },
};
