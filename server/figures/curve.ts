import { line } from 'd3-shape';
import type { Curve, CurveFigure, Place } from '../../grader/figures/figure.ts';
import type { Run } from '../../grader/language/runs.ts';
import { typesetDerivative, typesetName } from '../../grader/language/typeset-name.ts';
import { html, type Html } from '../web/html.ts';
import { drawMark, drawPath } from './iterates.ts';
import { px, widthOf } from './measure.ts';
import type { Drawing } from './picture.ts';
import { clipped, drawAxes, placeIn, plotOf, type Plot } from './plot.ts';
import { plain, text } from './text.ts';

const INSIDE = { width: 400, height: 240 };
/** How the curves of a plot are told apart. */
const LINES = ['solid', 'dashed', 'dotted', 'dash-dotted'];
const LEGEND_ROW = 22;

/** Curves in a frame, with a legend that shows the line of each. */
export function drawCurves(figure: CurveFigure, prefix: string): Drawing {
  const { x, y, curves, marks, path } = figure;
  const plot = plotOf(x, y, INSIDE);
  const legend = curves.length > 1 ? curves : [];
  const inside = html`${curves.map((curve, i) => drawCurve(curve, i, plot))}`;
  const body = html`${drawAxes(plot, x, y, curves.length === 0)}${clipped(plot, prefix, inside)}${marks.map((mark) => drawMark(...placeIn(plot, mark)))}${path.length > 0 && drawPath(plot, path, prefix)}${legend.map((curve, i) => drawEntry(curve, i, x.name, plot))}`;
  const widths = legend.map((curve) => plot.left + 50 + widthOf(nameOf(curve, x.name), 'label'));
  return { width: Math.max(plot.width, ...widths), height: plot.height + legend.length * LEGEND_ROW, body };
}

function classOf({ order }: Curve, i: number): string {
  return `curve ${LINES[i % LINES.length]!}${order === 1 ? ' slope' : ''}`;
}

/** What is far outside the frame is brought near it: browsers draw huge coordinates badly. */
function drawCurve(curve: Curve, i: number, plot: Plot): Html {
  const near = (place: Place): [number, number] => {
    const [x, y] = placeIn(plot, place);
    return [x, Math.min(Math.max(y, plot.top - 500), plot.bottom + 500)];
  };
  const paths = curve.pieces.map((piece) => line().digits(1)(piece.map(near)));
  return html`<path class="${classOf(curve, i)}" d="${paths.join('')}" />`;
}

function drawEntry(curve: Curve, i: number, variable: string, plot: Plot): Html {
  const y = plot.height + (i + 0.5) * LEGEND_ROW - 4;
  return html`<line
      class="${classOf(curve, i)}"
      x1="${px(plot.left)}"
      y1="${px(y)}"
      x2="${px(plot.left + 36)}"
      y2="${px(y)}"
    />${text(nameOf(curve, variable), { x: plot.left + 46, y, anchor: 'start' })}`;
}

function nameOf({ name, order, where }: Curve, variable: string): readonly Run[] {
  const own = order === 1 ? typesetDerivative(name, variable) : typesetName(name);
  return where ? [...own, ...plain(' for '), ...typesetName(where.name), ...plain(` = ${where.value}`)] : own;
}
