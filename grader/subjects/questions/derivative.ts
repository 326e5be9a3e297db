import { z } from 'zod';
import type { Kind } from '../../answers/content.ts';
import type { Expression } from '../../language/expression.ts';
import { isScalar } from '../../language/shape.ts';
import { shapeOf } from '../authored.ts';
import type { Path } from '../complaint.ts';
import { formulaSchema } from '../formula.ts';
import { chooseKind, modelAt, readBy, readOf, scalarAtValues, symbolsFor } from './asking.ts';
import { claimDerivative } from './claim.ts';
import { askedDerivative, derivativeFormula } from './formulas.ts';
import { expand, type Model } from '../model.ts';
import { bySchema, ofSchema, partFields } from './part-fields.ts';
import { provenForm } from './proven-form.ts';
import type { Question } from './question.ts';
import { deriveTensorDerivative } from './tensor-derivative.ts';
import { atSchema } from './value.ts';

const schema = z.strictObject({
  ...partFields,
  ask: z.literal('derivative'),
  of: ofSchema,
  by: bySchema,
  at: atSchema.optional(),
  layout: z.enum(['denominator', 'numerator']).optional().describe('where it is not that of the exercise'),
  closedForm: formulaSchema
    .optional()
    .describe('of a formula: how people write it, for teachers; it is proven to be the same'),
});

type DerivativePart = z.output<typeof schema>;

/**
 * The derivative of a scalar by a scalar, through every path between them; an intermediate that one differentiates by is
 * a variable of its own. A number where the inputs have values, a formula otherwise; with vectors or matrices, a formula in these.
 */
export const derivative: { schema: typeof schema } & Question<DerivativePart> = {
  schema,
  derive(part, context) {
    const { model: free, path } = context;
    const model = modelAt(free, part.at, path);
    const of = readOf(part.of, model, path);
    const by = readBy(part.by, model, [...path, 'by']);
    if (isOfTensors(part.kind, of, by, model, path))
      return deriveTensorDerivative(of, by, part, { ...context, model });
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
      const content = provenForm(part.closedForm, claim.symbolic, { ...context, model });
      return { reference: { kind, content }, symbols: symbolsFor(of, model), ...common };
    }
    const content = scalarAtValues(claim.symbolic, part.of, model, path);
    return { reference: { kind, content }, symbols: [], ...common };
  },
};

const TENSOR_KINDS: readonly (Kind | undefined)[] = ['tensor-expression', 'shape'];

function isOfTensors(kind: Kind | undefined, of: Expression, by: string, model: Model, path: Path): boolean {
  if (TENSOR_KINDS.includes(kind)) return true;
  return !isScalar(model.shapes.get(by)!) || !isScalar(shapeOf(of, model.shapes, [...path, 'of']));
}
