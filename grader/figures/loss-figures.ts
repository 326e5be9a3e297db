import type { PreparedExercise } from '../exercise/prepared.ts';
import { number, substitute } from '../language/expression.ts';
import { isScalar } from '../language/shape.ts';
import type { Model } from '../subjects/model.ts';
import type { LossStructure } from '../subjects/structure.ts';
import { curveFigure, withDerivative, type Drawable } from './curve-figure.ts';
import type { Figure } from './figure.ts';
import { chainGraph } from './function-figures.ts';
import { doubleOf, openFunction } from './open-function.ts';
import type { Showing } from './showing.ts';

type Measure = LossStructure['measures'][number];

/** So many curves are told apart in one plot. */
const MOST_CURVES = 4;

/** Losses against the prediction that they measure, and the graph that leads to it. */
export function lossFigures(
  exercise: PreparedExercise,
  { measures }: LossStructure,
  showing: Showing,
): readonly Figure[] {
  const drawn = measures.filter(({ loss }) => showing.quantity(loss) && showing.curve(loss));
  const predictions = [...new Set(drawn.map(({ prediction }) => prediction))];
  const plots = predictions.flatMap((prediction) => {
    const about = drawn.filter((measure) => measure.prediction === prediction);
    return lossCurves(prediction, about, exercise.model, showing) ?? [];
  });
  const graph = chainGraph(exercise, showing);
  return [...(graph ? [graph] : []), ...plots];
}

function lossCurves(
  prediction: string,
  measures: readonly Measure[],
  model: Model,
  showing: Showing,
): Figure | undefined {
  const curves = measures.flatMap((measure) => lossCurve(measure, model, showing)).slice(0, MOST_CURVES);
  if (curves.length === 0) return undefined;
  const all = curves.length === 1 ? withDerivative(curves[0]!, prediction, showing.results) : curves;
  const at = doubleOf(model.inputs.get(prediction)?.value);
  return curveFigure(prediction, all, showing.results && Number.isFinite(at) ? { marks: [at] } : {});
}

/** A target that is left open is 0 once and 1 once. */
function lossCurve(
  { loss, prediction, target }: Measure,
  model: Model,
  showing: Showing,
): readonly (Drawable & { readonly order: 0 })[] {
  const isOpen = model.inputs.has(target) && !model.inputs.get(target)!.value;
  const open = openFunction(loss, model, isOpen ? [prediction, target] : [prediction]);
  if (!open || !isScalar(model.shapes.get(prediction)!)) return [];
  const formula = showing.formula(model.definitions.get(loss)!) && { formula: open.formula };
  if (!isOpen) return [{ name: loss, order: 0, computes: open.formula, ...formula }];
  return [0, 1].map((value) => ({
    name: loss,
    order: 0,
    where: { name: target, value },
    computes: substitute(open.formula, (name) => (name === target ? number(value) : undefined)),
  }));
}
