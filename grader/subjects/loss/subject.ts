import { z } from 'zod';
import { canonicalName } from '../../language/names.ts';
import { readName } from '../authored.ts';
import type { Path } from '../complaint.ts';
import { quantityFields, readQuantities, withDefinitions } from '../quantities.ts';
import type { LossStructure } from '../structure.ts';
import type { Subject } from '../subject.ts';
import { lossFormula, lossKindSchema, measureSchema } from './measured.ts';

const { prediction, target } = measureSchema.shape;

const schema = z
  .strictObject({
    kind: lossKindSchema.optional().describe('how the prediction is measured: the loss L'),
    prediction,
    target,
    losses: z
      .record(z.string(), z.union([lossKindSchema, measureSchema]))
      .optional()
      .describe(
        'instead of one kind, several losses by name: {H: hinge, S: {kind: squared-error, prediction: p}}',
      ),
    ...quantityFields,
  })
  .refine(
    ({ kind, losses }) => (kind === undefined) !== (losses === undefined),
    'either one "kind" of loss, or several "losses" by name',
  )
  .describe('losses of predictions against targets, possibly through the model that predicts');

type LossGivens = z.output<typeof schema>;

type Measured = readonly [name: string, measure: z.output<typeof measureSchema>];

/** What the one loss is called. */
const LOSS = 'L';

/** Losses as formulas of what predicts and of what should be; 0 log 0 counts as 0. */
export const loss: Subject<LossGivens> = {
  schema,
  asks: ['value', 'shape', 'expression', 'derivative', 'gradient', 'jacobian', 'table', 'choice', 'text'],
  model(givens, notation, path) {
    const measures = measuresIn(givens, path);
    const named = measures.flatMap(([, measure]) => [measure.prediction, measure.target]);
    const model = readQuantities(givens, named, notation, path);
    const formulas = measures.map(
      ([name, measure]) => [name, lossFormula(measure, model, [...path, 'losses', name])] as const,
    );
    return {
      ...withDefinitions(model, formulas, path),
      output: measures.at(-1)![0],
      zeroLogs: true,
      structure: { kind: 'losses', measures: measures.map(structureOf) },
    };
  },
};

function structureOf([name, measure]: Measured): LossStructure['measures'][number] {
  return {
    loss: name,
    kind: measure.kind,
    prediction: canonicalName(measure.prediction)!,
    target: canonicalName(measure.target)!,
  };
}

function measuresIn(
  { kind, losses, prediction: predicted, target: wanted }: LossGivens,
  path: Path,
): readonly Measured[] {
  const written = losses ?? { [LOSS]: kind! };
  return Object.entries(written).map(([name, measure]) => [
    readName(name, [...path, 'losses', name]),
    typeof measure === 'string' ? { kind: measure, prediction: predicted, target: wanted } : measure,
  ]);
}
