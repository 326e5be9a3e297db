import type { ContourFigure } from '../../figures/figure.ts';
import { nameText } from '../../language/names.ts';
import { printText } from '../../language/print-text.ts';
import { coordinate, listed, type FigureWords } from './words.ts';

export function describeContour(figure: ContourFigure): FigureWords {
  const { name, formula, x, y, gradient, path } = figure;
  const called = `${nameText(name)}(${nameText(x.name)}, ${nameText(y.name)})`;
  return {
    title: `Level lines of ${called}${gradient ? ', with the gradient' : ''}`,
    description: [
      ...(formula ? [`${called} = ${printText(formula)}.`] : []),
      `${nameText(x.name)} runs from ${coordinate(x.from)} to ${coordinate(x.to)}, ${nameText(y.name)} from ${coordinate(y.from)} to ${coordinate(y.to)}.`,
      sayValues(figure),
      ...(gradient
        ? [
            `At ${pair(gradient.at)} the gradient is ${pair(gradient.vector)}; its arrow stands at right angles on the level line.`,
          ]
        : []),
      ...(path.length > 0
        ? [
            `${path.length === 1 ? 'The start' : 'The path'} of the update: ${path.map(pair).join(', then ')}.`,
          ]
        : []),
    ].join(' '),
  };
}

/** Values in the corners and in the middle. */
function sayValues({ name, x, y, grid }: ContourFigure): string {
  const { columns, rows, values } = grid;
  const places = [
    [0, 0],
    [1, 0],
    [0.5, 0.5],
    [0, 1],
    [1, 1],
  ] as const;
  const said = places.map(([u, v]) => {
    const value = values[Math.round(v * (rows - 1)) * columns + Math.round(u * (columns - 1))]!;
    const at = pair([x.from + u * (x.to - x.from), y.from + v * (y.to - y.from)]);
    return `${Number.isNaN(value) ? 'undefined' : coordinate(value)} at ${at}`;
  });
  return `${nameText(name)} is ${listed(said)}.`;
}

function pair([x, y]: readonly [number, number]): string {
  return `(${coordinate(x)}, ${coordinate(y)})`;
}
