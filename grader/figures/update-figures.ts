import type { PreparedExercise } from '../exercise/prepared.ts';
import { sum } from '../graph/build.ts';
import { substitute, type Expression } from '../language/expression.ts';
import type { Model } from '../subjects/model.ts';
import type { UpdateStructure } from '../subjects/structure.ts';
import { iterateOf } from '../subjects/update/names.ts';
import { contourFigure } from './contour-figure.ts';
import { curveFigure } from './curve-figure.ts';
import type { Figure, Place } from './figure.ts';
import { forwardValues } from './forward-values.ts';
import { doubleOf, openFunction } from './open-function.ts';
import type { Showing } from './showing.ts';
import { heightOf } from './window.ts';

/** So many parameters are drawn one by one. */
const MOST_PATHS = 4;

/** The path of the parameters on the loss, where that can be drawn; or else each against the steps. */
export function updateFigures(
  { model }: PreparedExercise,
  structure: UpdateStructure,
  showing: Showing,
): readonly Figure[] {
  const parameters = structure.parameters.filter((name) => showing.quantity(name));
  const paths = parameters.map((name) => iteratesOf(name, model, structure));
  const shown = showing.results ? paths : paths.map((path) => path.slice(0, 1));
  const onLoss = lossFigure(parameters, shown, model, structure, showing);
  if (onLoss) return [onLoss];
  return parameters
    .slice(0, MOST_PATHS)
    .flatMap((name, i) => (shown[i]!.length > 1 ? [stepsFigure(name, shown[i]!)] : []));
}

/** Where a parameter starts, and what it is after each step. */
function iteratesOf(name: string, model: Model, { samples }: UpdateStructure): readonly number[] {
  const values = forwardValues(model);
  const names = [name, ...samples.map((_, k) => iterateOf(name, k + 1) ?? '')];
  return names.map((iterate) => doubleOf(values.get(iterate))).filter((value) => Number.isFinite(value));
}

function lossFigure(
  parameters: readonly string[],
  paths: readonly (readonly number[])[],
  model: Model,
  structure: UpdateStructure,
  showing: Showing,
): Figure | undefined {
  const loss = structure.loss;
  if (loss === undefined || !showing.curve(loss)) return undefined;
  const computes = lossOver(loss, parameters, model, structure);
  if (!computes) return undefined;
  const [x, y] = parameters;
  const single = structure.samples.every((sample) => sample.size === 0) && { formula: computes };
  const drawable = { name: loss, computes, ...(showing.formula(computes) && single) };
  if (y === undefined) return curveFigure(x!, [{ ...drawable, order: 0 }], { path: paths[0]! });
  if (parameters.length > 2) return undefined;
  const path = paths[0]!.map((u, k): Place => [u, paths[1]![k]!]);
  return contourFigure({ ...drawable, variables: [x!, y], path });
}

/** The loss as a function of the parameters alone: over data, the sum of the losses of all samples. */
function lossOver(
  loss: string,
  parameters: readonly string[],
  model: Model,
  { samples }: UpdateStructure,
): Expression | undefined {
  const data = samples.filter((sample) => sample.size > 0);
  const open = [...new Set(data.flatMap((sample) => [...sample.keys()]))];
  const formula = openFunction(loss, model, [...parameters, ...open])?.formula;
  if (!formula || data.length === 0) return formula;
  return data.map((sample) => substitute(formula, (name) => sample.get(name))).reduce(sum);
}

function stepsFigure(name: string, iterates: readonly number[]): Figure {
  const { from, to } = heightOf(iterates);
  return {
    kind: 'curve',
    x: { name: '', from: 0, to: iterates.length - 1 },
    y: { name, from, to },
    curves: [],
    marks: [],
    path: iterates.map((value, k): Place => [k, value]),
  };
}
