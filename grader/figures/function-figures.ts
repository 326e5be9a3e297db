import type { PreparedExercise, PreparedPart } from '../exercise/prepared.ts';
import { sameExpression, symbolsOf } from '../language/expression.ts';
import { canonicalName } from '../language/names.ts';
import type { Model } from '../subjects/model.ts';
import { modelAt } from '../subjects/questions/asking.ts';
import { contourFigure } from './contour-figure.ts';
import { curveFigure, withDerivative } from './curve-figure.ts';
import type { Figure, Place } from './figure.ts';
import { modelGraph } from './graph-figure.ts';
import { doubleOf, openFunction, type OpenFunction } from './open-function.ts';
import type { Showing } from './showing.ts';

/** So many functions of an exercise are drawn. */
const MOST_PLOTS = 8;

/** The graph of functions that are built from each other, and a plot of each function of one or two variables. */
export function functionFigures(exercise: PreparedExercise, showing: Showing): readonly Figure[] {
  const graph = chainGraph(exercise, showing);
  const plots = plottable(exercise, showing).flatMap((one) => plotOf(one, exercise, showing) ?? []);
  return [...(graph ? [graph] : []), ...plots.slice(0, MOST_PLOTS)];
}

/** A graph helps where there are intermediates: the quantities that use another, or that another uses; not second names. */
export function chainGraph({ model }: PreparedExercise, showing: Showing): Figure | undefined {
  const links = [...model.definitions].flatMap(([name, definition]) =>
    [...symbolsOf(definition)]
      .filter((used) => model.definitions.has(used) && definition.kind !== 'symbol')
      .flatMap((used) => [name, used]),
  );
  const linked = new Set(links);
  return modelGraph(model, showing, (name) => linked.has(name));
}

interface Plottable extends OpenFunction {
  readonly name: string;
}

/** Each function once, where all its variables are among those that parts differentiate by. */
function plottable({ model, parts }: PreparedExercise, showing: Showing): readonly Plottable[] {
  const by = new Set([...parts.values()].flatMap(({ asked }) => namesBy(asked)));
  const found: Plottable[] = [];
  for (const name of model.definitions.keys()) {
    if (!showing.quantity(name) || !showing.curve(name)) continue;
    const open = openFunction(name, model);
    const isNew = open && !found.some(({ formula }) => sameExpression(formula, open.formula));
    if (isNew && open.formula.kind !== 'symbol' && isAbout(open, by)) found.push({ name, ...open });
  }
  return found;
}

/** Level lines help with derivatives alone; a curve helps anyway. */
function isAbout({ variables }: OpenFunction, by: ReadonlySet<string>): boolean {
  if (by.size === 0) return variables.length === 1;
  return variables.every((variable) => by.has(variable));
}

/** What a part is about. */
function namesOf(asked: PreparedPart['asked']): readonly string[] {
  if (asked.ask === 'table')
    return asked.columns.flatMap((column) => named(typeof column === 'string' ? column : column.of));
  return 'of' in asked ? [asked.of ?? []].flat().flatMap(named) : [];
}

function namesBy(asked: PreparedPart['asked']): readonly string[] {
  if (asked.ask === 'table')
    return asked.columns.flatMap((column) => (typeof column === 'string' ? [] : named(column.by)));
  return 'by' in asked ? [asked.by].flat().flatMap(named) : [];
}

function named(text: string): readonly string[] {
  const name = canonicalName(text);
  return name === undefined ? [] : [name];
}

function plotOf(
  { name, formula, variables }: Plottable,
  exercise: PreparedExercise,
  showing: Showing,
): Figure | undefined {
  const shown = showing.formula(formula) && { formula };
  const drawable = { name, computes: formula, ...shown };
  const points = pointsAsked(name, exercise, variables);
  const [x, y] = variables;
  if (y === undefined) {
    const curves = withDerivative({ ...drawable, order: 0 }, x!, showing.results);
    const marks = points.map(([at]) => at!);
    return curveFigure(x!, curves, showing.results ? { marks } : { holds: marks });
  }
  if (variables.length > 2) return undefined;
  const at = points.map(([u, v]): Place => [u!, v!])[0];
  return contourFigure({
    ...drawable,
    variables: [x!, y],
    ...(showing.results ? { gradient: { at } } : at && { holds: [at] }),
  });
}

/** The points, by these variables, at which parts ask about a function. */
function pointsAsked(
  name: string,
  { parts }: PreparedExercise,
  variables: readonly string[],
): readonly number[][] {
  const about = [...parts.values()].filter(({ asked }) => namesOf(asked).includes(name));
  const points = about.flatMap(({ asked, model }) => {
    const places = 'at' in asked && asked.at ? [asked.at].flat() : [];
    return places.map((place) => pointOf(modelAt(model, place, []), variables));
  });
  const whole = points.filter((point) => point.every((value) => Number.isFinite(value)));
  return [...new Map(whole.map((point) => [point.join(), point])).values()];
}

function pointOf({ inputs }: Model, variables: readonly string[]): number[] {
  return variables.map((name) => doubleOf(inputs.get(name)?.value));
}
