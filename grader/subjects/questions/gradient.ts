import { z } from 'zod';
import { matrix, type Expression } from '../../language/expression.ts';
import { nameLatex } from '../../language/names.ts';
import type { Convention } from '../convention.ts';
import { expand } from '../model.ts';
import { chooseKind, modelAt, readBy, readOf, scalarAtValues, symbolsFor } from './asking.ts';
import { claimDerivative } from './claim.ts';
import { bySchema, ofSchema, partFields } from './part-fields.ts';
import type { Question } from './question.ts';
import { atSchema } from './value.ts';

const schema = z.strictObject({
  ...partFields,
  ask: z.literal('gradient'),
  of: ofSchema,
  by: z.array(bySchema).min(1).max(32).describe('the quantities to differentiate by, in order'),
  at: atSchema.optional(),
});

type GradientPart = z.output<typeof schema>;

/** The derivatives of a scalar by several scalars: a column in denominator layout, a row in numerator layout. */
export const gradient: { schema: typeof schema } & Question<GradientPart> = {
  schema,
  derive(part, { model: free, convention, path }) {
    const model = modelAt(free, part.at, path);
    const of = readOf(part.of, model, path);
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
        reference: { kind, content: laidOut(formulas, convention) },
        symbols: symbolsFor(of, model),
        ...common,
      };
    }
    const numbers = formulas.map((formula) => scalarAtValues(formula, part.of, model, path));
    return { reference: { kind, content: laidOut(numbers, convention) }, symbols: [], ...common };
  },
};

function laidOut(entries: readonly Expression[], { layout }: Convention): Expression {
  return matrix(layout === 'denominator' ? entries.map((entry) => [entry]) : [entries]);
}
