import { z } from 'zod';
import { apply, symbol, type Expression } from '../../language/expression.ts';
import { isScalar } from '../../language/shape.ts';
import { readKnownName } from '../authored.ts';
import type { Path } from '../complaint.ts';
import type { Model } from '../model.ts';
import { LOSS_NAMES, LOSSES, type LossFunction } from './losses.ts';

export const lossKindSchema = z.enum(LOSS_NAMES);

/** A loss: how a prediction is measured, and against what. */
export const measureSchema = z.strictObject({
  kind: lossKindSchema,
  prediction: z.string().default('yhat').describe('the quantity that predicts: a number, or a vector'),
  target: z.string().default('y').describe('what it should be'),
});

/** The loss as a formula: of a vector, the sum over its entries. Throws ExerciseRefused. */
export function lossFormula(
  { kind, prediction, target }: z.output<typeof measureSchema>,
  { shapes }: Pick<Model, 'shapes'>,
  path: Path,
): Expression {
  const [o, t] = [prediction, target].map((name) => readKnownName(name, shapes, path));
  return measuredBy(LOSSES[kind], o!, t!, { shapes });
}

/** What a loss function of one output and its target says of quantities: of vectors, the sum over their entries. */
export function measuredBy(
  loss: LossFunction,
  prediction: string,
  target: string,
  { shapes }: Pick<Model, 'shapes'>,
): Expression {
  const formula = loss(symbol(prediction), symbol(target));
  const areNumbers = [prediction, target].every((name) => isScalar(shapes.get(name)!));
  return areNumbers ? formula : apply('sum', entrywise(formula));
}

/** A formula of numbers as one of vectors, entry by entry. */
function entrywise(formula: Expression): Expression {
  if (formula.kind !== 'apply') return formula;
  const operands = formula.operands.map(entrywise);
  switch (formula.operator) {
    case 'multiply':
      return apply('hadamard', ...operands);
    case 'power':
      return apply('hadamard', operands[0]!, operands[0]!);
    default:
      return { ...formula, operands };
  }
}
