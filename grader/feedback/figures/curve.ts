import type { Curve, CurveFigure, Place } from '../../figures/figure.ts';
import { nameText } from '../../language/names.ts';
import { printText } from '../../language/print-text.ts';
import { coordinate, listed, names, type FigureWords } from './words.ts';

/** So many points of a curve are said. */
const POINTS_SAID = 5;

export function describeCurves(figure: CurveFigure): FigureWords {
  return figure.curves.length === 0 ? describeSteps(figure) : describeFunctions(figure);
}

function describeFunctions({ x, y, curves, marks, path }: CurveFigure): FigureWords {
  const functions = [...new Set(curves.filter(({ order }) => order === 0).map(({ name }) => name))];
  const variable = nameText(x.name);
  const slopes = curves.some(({ order }) => order === 1);
  return {
    title: `${names(functions)} against ${variable}${slopes ? ', with the derivative' : ''}`,
    description: [
      `${variable} runs from ${coordinate(x.from)} to ${coordinate(x.to)}, the values from ${coordinate(y.from)} to ${coordinate(y.to)}.`,
      ...curves.map((curve) => sayCurve(curve, variable)),
      ...marks.map((mark) => `Marked: the point ${place(mark)}.`),
      ...(path.length > 0
        ? [`${path.length === 1 ? 'The start' : 'The path'} of the update: ${sayPath(path)}.`]
        : []),
    ].join(' '),
  };
}

function describeSteps({ y, path }: CurveFigure): FigureWords {
  const said = path.map(([k, value]) => `${coordinate(value)} ${k === 0 ? 'at first' : `after step ${k}`}`);
  return {
    title: `${nameText(y.name)} step by step`,
    description: `${nameText(y.name)} is ${listed(said)}.`,
  };
}

function sayCurve({ name, order, where, formula, pieces }: Curve, variable: string): string {
  const called = `${order === 1 ? 'The derivative of ' : ''}${nameText(name)}${where ? ` at ${nameText(where.name)} = ${where.value}` : ''}`;
  const written = formula ? ` = ${printText(formula)}` : '';
  const breaks = pieces.length > 1 ? ` It is broken into ${pieces.length} pieces.` : '';
  return `${called}${written}: ${sayPoints(pieces.flat(), variable)}.${breaks}`;
}

function sayPoints(points: readonly Place[], variable: string): string {
  const last = points.length - 1;
  const chosen = Array.from(
    { length: POINTS_SAID },
    (_, i) => points[Math.round((i * last) / (POINTS_SAID - 1))],
  );
  const said = chosen.flatMap((point) =>
    point ? [`${coordinate(point[1])} at ${variable} = ${coordinate(point[0])}`] : [],
  );
  return listed([...new Set(said)]);
}

function sayPath(path: readonly Place[]): string {
  return path.map(place).join(', then ');
}

function place([x, y]: Place): string {
  return `(${coordinate(x)}, ${coordinate(y)})`;
}
