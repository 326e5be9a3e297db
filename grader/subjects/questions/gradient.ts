import { z } from 'zod';
import { nameLatex } from '../../language/names.ts';
import { expand } from '../model.ts';
import { chooseKind, modelAt, readBy, readOf, scalarAtValues, symbolsFor } from './asking.ts';
import { claimDerivative } from './claim.ts';
import { deriveGradientBy } from './gradient-by.ts';
import { laidOut } from './laid-out.ts';
import { bySchema, ofSchema, partFields } from './part-fields.ts';
import type { Question } from './question.ts';
import { atSchema } from './value.ts';

const schema = z.strictObject({
  ...partFields,
  ask: z.literal('gradient'),
  of: ofSchema,
  by: z
    .union([bySchema, z.array(bySchema).min(1).max(32)])
    .describe('a vector or matrix to differentiate by, or several scalars in order'),
  at: atSchema.optional(),
});

type GradientPart = z.output<typeof schema>;

/**
 * The derivatives of a scalar by a vector or matrix, in its shape in denominator layout and transposed in numerator layout; or by
 * several scalars, which stand in a column or in a row.
 */
export const gradient: { schema: typeof schema } & Question<GradientPart> = {
  schema,
  derive(part, { model: free, convention, path }) {
    const model = modelAt(free, part.at, path);
    const of = readOf(part.of, model, path);
    if (typeof part.by === 'string') {
      const by = readBy(part.by, model, [...path, 'by']);
      return deriveGradientBy(of, by, part.kind, model, convention, path);
    }
    const claims = part.by.map((name, i) =>
      claimDerivative(of, readBy(name, model, [...path, 'by', i]), model, path),
    );
    const common = {
      asked: [],
      alsoDefined: [expand(model, of)],
      claims,
      ...(of.kind === 'symbol' && { formula: `\\nabla ${nameLatex(of.name)}` }),
    };
    const kind = chooseKind(
      part.kind,
      claims.every((claim) => claim.at) ? ['matrix', 'formula-matrix'] : ['formula-matrix'],
      path,
    );
    const formulas = claims.map((claim) => claim.symbolic);
    if (kind === 'formula-matrix') {
      return {
        reference: { kind, content: laidOut([formulas], convention.layout) },
        symbols: symbolsFor(of, model),
        ...common,
      };
    }
    const numbers = formulas.map((formula) => scalarAtValues(formula, part.of, model, path));
    return { reference: { kind, content: laidOut([numbers], convention.layout) }, symbols: [], ...common };
  },
};
