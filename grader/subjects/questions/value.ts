import { isClash, shapeOrClash } from '../../answers/shape-or-clash.ts';
import { z } from 'zod';
import { NOT_DEFINED } from '../../answers/content.ts';
import { PLAIN_SETTING } from '../../equivalence/setting.ts';
import { matrix } from '../../language/expression.ts';
import { isScalar } from '../../language/shape.ts';
import { ExerciseRefused } from '../complaint.ts';
import { scalarSchema } from '../given-value.ts';
import { expand, hasOnlyScalars, withValues } from '../model.ts';
import { chooseKind, entriesAtValues, modelAt, readOf } from './asking.ts';
import { askedName, nameFormula } from './formulas.ts';
import { ofSchema, partFields } from './part-fields.ts';
import type { Claim, Question } from './question.ts';

export const atSchema = z.record(z.string(), scalarSchema).describe('values of inputs, by name: {x: 1}');

const schema = z.strictObject({
  ...partFields,
  ask: z.literal('value'),
  of: ofSchema,
  at: atSchema.optional(),
});

type ValuePart = z.output<typeof schema>;

/** The value of a quantity. Where shapes do not fit there is none, which `kind: matrix` has to allow for. */
export const value: { schema: typeof schema } & Question<ValuePart> = {
  schema,
  derive(part, { model: free, path }) {
    const model = modelAt(free, part.at, path);
    const of = readOf(part.of, model, path);
    const formula = nameFormula(of);
    const unstated = {
      symbols: [],
      asked: askedName(of),
      alsoDefined: [],
      claims: [],
      ...(formula && { formula }),
    };
    const shape = shapeOrClash(expand(model, of), { ...PLAIN_SETTING, shapes: model.shapes });
    if (isClash(shape)) {
      if (part.kind !== 'matrix')
        throw new ExerciseRefused({ code: 'kind-needed', path, data: { clash: shape } });
      return {
        reference: { kind: 'matrix', content: NOT_DEFINED },
        ...unstated,
        claims: [{ claim: 'shape', of: expand(model, of), shapes: model.shapes, found: NOT_DEFINED }],
      };
    }
    const kind = isScalar(shape)
      ? chooseKind(part.kind, ['number', 'matrix'], path)
      : chooseKind(part.kind, ['matrix'], path);
    const entries = entriesAtValues(of, part.of, model, path);
    const content = kind === 'matrix' ? matrix(entries) : entries[0]![0]!;
    // Step by step a node has its own value, without what the exercise says of a step or a log at 0.
    const stepwise =
      kind === 'number' && hasOnlyScalars(model) && model.stepAtZero === undefined && !model.zeroLogs;
    const claim: Claim = stepwise
      ? { claim: 'steps', of, model, written: content }
      : { claim: 'value', of: withValues(model, of), value: content };
    return { reference: { kind, content }, ...unstated, claims: [claim] };
  },
};
