import { z } from 'zod';
import { expand } from '../model.ts';
import { chooseKind, modelAt, readBy, readOf, scalarAtValues, symbolsFor } from './asking.ts';
import { claimDerivative } from './claim.ts';
import { laidOut } from './laid-out.ts';
import { bySchema, ofSchema, partFields } from './part-fields.ts';
import type { Question } from './question.ts';
import { atSchema } from './value.ts';

const schema = z.strictObject({
  ...partFields,
  ask: z.literal('jacobian'),
  of: z.array(ofSchema).min(1).max(32).describe('the scalars to differentiate, in order'),
  by: z.array(bySchema).min(1).max(32).describe('the quantities to differentiate by, in order'),
  at: atSchema.optional(),
  layout: z.enum(['denominator', 'numerator']).optional().describe('where it is not that of the exercise'),
});

type JacobianPart = z.output<typeof schema>;

/** The derivatives of several scalars by several scalars, in the layout of the exercise. */
export const jacobian: { schema: typeof schema } & Question<JacobianPart> = {
  schema,
  derive(part, { model: free, convention, path }) {
    const model = modelAt(free, part.at, path);
    const functions = part.of.map((text) => readOf(text, model, path));
    const variables = part.by.map((name, i) => readBy(name, model, [...path, 'by', i]));
    const claims = functions.map((of) => variables.map((by) => claimDerivative(of, by, model, path)));
    const valued = claims.flat().every((claim) => claim.at);
    const kind = chooseKind(part.kind, valued ? ['matrix', 'formula-matrix'] : ['formula-matrix'], path);
    const formulas = claims.map((row) => row.map((claim) => claim.symbolic));
    const entries =
      kind === 'matrix'
        ? formulas.map((row, i) => row.map((entry) => scalarAtValues(entry, part.of[i]!, model, path)))
        : formulas;
    const symbols = functions.map((of) => symbolsFor(of, model));
    return {
      reference: { kind, content: laidOut(entries, part.layout ?? convention.layout) },
      symbols:
        kind === 'matrix' ? [] : symbols[0]!.filter((name) => symbols.every((own) => own.includes(name))),
      asked: [],
      alsoDefined: functions.map((of) => expand(model, of)),
      claims: claims.flat(),
    };
  },
};
