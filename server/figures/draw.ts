import { describeFigure } from '../../grader/feedback/figures.ts';
import type { Figure } from '../../grader/figures/figure.ts';
import type { Html } from '../web/html.ts';
import { drawContour } from './contour.ts';
import { drawCurves } from './curve.ts';
import { drawGraph } from './graph.ts';
import { drawNetwork } from './network.ts';
import { picture, type Drawing } from './picture.ts';
import { STANDALONE_STYLE } from './style.ts';

const DRAWINGS: { [K in Figure['kind']]: (figure: Extract<Figure, { kind: K }>, prefix: string) => Drawing } =
  {
    graph: drawGraph,
    network: drawNetwork,
    curve: drawCurves,
    contour: drawContour,
  };

/** A picture to stand in a page, which brings the style; `prefix` begins its ids. The same figure is drawn in the same way for ever. */
export function drawFigure(figure: Figure, prefix: string): Html {
  return picture(drawingOf(figure, prefix), describeFigure(figure), { prefix });
}

/** A picture as a file of its own. */
export function figureFile(figure: Figure): string {
  const drawing = drawingOf(figure, 'figure');
  return `${picture(drawing, describeFigure(figure), { prefix: 'figure', style: STANDALONE_STYLE }).markup}\n`;
}

function drawingOf<K extends Figure['kind']>(
  figure: Extract<Figure, { kind: K }> | Figure,
  prefix: string,
): Drawing {
  return DRAWINGS[figure.kind as K](figure as Extract<Figure, { kind: K }>, prefix);
}
