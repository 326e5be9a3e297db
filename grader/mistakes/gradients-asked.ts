import { quotient, sum } from '../graph/build.ts';
import { matrix, number, type Expression } from '../language/expression.ts';
import { nameText } from '../language/names.ts';
import { sameShape } from '../language/shape.ts';
import type { NameGrid } from '../subjects/structure.ts';
import { turned } from '../subjects/network/quantities.ts';
import { answerOf } from './answer.ts';
import { gridNamed, layersOf, nameOfGrid, sameGrid } from './layers.ts';
import type { MistakeRules, Slip } from './mistake.ts';
import { isExpression, type Working } from './working.ts';

/** Mistakes with what a gradient of a network is taken by, and with the samples of a batch. */
export interface GradientMistakes {
  /** The gradient by another quantity of the same shape. */
  'other-quantity': { readonly by: string };
  /** The mean over the samples for their sum. */
  'mean-over-batch': undefined;
  /** Of a bias: the sum over the units of each sample. */
  'summed-along-other-axis': undefined;
  /** Of a bias: the d-values of every sample, not added. */
  'not-summed-over-batch': undefined;
}

type Gradient = Working & { readonly asked: { readonly ask: 'gradient'; readonly by: string } };

/** Whether a part asks for the gradient of a network by one of its quantities. */
function asksGradient(working: Working): working is Gradient {
  const { asked, model, task } = working;
  return (
    asked.ask === 'gradient' &&
    typeof asked.by === 'string' &&
    model.structure?.kind === 'network' &&
    (task.kind === 'matrix' || task.kind === 'number')
  );
}

function takenBy(working: Gradient, by: string): Working {
  return { ...working, asked: { ...working.asked, by } };
}

/** The quantities of a network, a namesake once. */
function gridsOf({ model }: Working): readonly NameGrid[] {
  const layers = layersOf(model);
  return layers.flatMap(({ weights, bias, preActivations, activations, input }) => [
    input,
    weights,
    ...(bias ? [bias] : []),
    preActivations,
    ...(activations === preActivations ? [] : [activations]),
  ]);
}

function* otherQuantity(working: Working): Iterable<Slip<GradientMistakes['other-quantity']>> {
  if (!asksGradient(working)) return;
  const { model, convention, asked } = working;
  const shape = model.shapes.get(asked.by);
  for (const grid of gridsOf(working)) {
    const by = nameOfGrid(model, grid, convention.vectors);
    if (by !== undefined && shape && sameShape(model.shapes.get(by)!, shape))
      yield { data: { by: nameText(by) }, working: takenBy(working, by) };
  }
}

function samplesOf({ model: { structure } }: Working): number {
  return structure?.kind === 'network' ? structure.input[0]!.length : 1;
}

function* meanOverBatch(working: Working): Iterable<Slip<undefined>> {
  const { task } = working;
  const samples = samplesOf(working);
  if (asksGradient(working) && samples > 1 && isExpression(task.reference))
    yield { data: undefined, content: quotient(task.reference, number(samples)) };
}

/** The gradient by the pre-activations of the layer whose biases a part differentiates by, a sample a column. */
function biasDValues(working: Working): readonly (readonly Expression[])[] | undefined {
  if (!asksGradient(working) || samplesOf(working) < 2) return undefined;
  const { model, convention, asked } = working;
  const asksFor = gridNamed(model, asked.by, convention.vectors);
  const layer = layersOf(model).find(({ bias }) => bias && asksFor && sameGrid(bias, asksFor));
  const by = layer && nameOfGrid(model, layer.preActivations, convention.vectors);
  const found = by === undefined ? undefined : answerOf(takenBy(working, by));
  if (found === undefined || !isExpression(found) || found.kind !== 'matrix') return undefined;
  return turned(found.rows, convention.vectors);
}

/** A vector in the convention of the exercise. */
function vector(entries: readonly Expression[], { convention }: Working): Expression {
  return matrix(
    turned(
      entries.map((entry) => [entry]),
      convention.vectors,
    ),
  );
}

function* alongOtherAxis(working: Working): Iterable<Slip<undefined>> {
  const values = biasDValues(working);
  if (!values) return;
  const sums = values[0]!.map((_, s) => values.map((row) => row[s]!).reduce(sum));
  yield { data: undefined, content: vector(sums, working) };
}

function* notSummed(working: Working): Iterable<Slip<undefined>> {
  const values = biasDValues(working);
  if (!values) return;
  yield { data: undefined, content: matrix(turned(values, working.convention.vectors)) };
}

export const gradientMistakes: MistakeRules<GradientMistakes> = {
  'mean-over-batch': { common: true, slips: meanOverBatch },
  'summed-along-other-axis': { common: true, slips: alongOtherAxis },
  'not-summed-over-batch': { common: false, slips: notSummed },
  'other-quantity': { common: false, slips: otherQuantity },
};
