import type { Figure } from '../figures/figure.ts';
import { describeContour } from './figures/contour.ts';
import { describeCurves } from './figures/curve.ts';
import { describeGraph } from './figures/graph.ts';
import { describeNetwork } from './figures/network.ts';
import type { FigureWords } from './figures/words.ts';

const WORDS: { [K in Figure['kind']]: (figure: Extract<Figure, { kind: K }>) => FigureWords } = {
  graph: describeGraph,
  network: describeNetwork,
  curve: describeCurves,
  contour: describeContour,
};

/** A picture in words: who cannot see it learns all that it shows. */
export function describeFigure<K extends Figure['kind']>(
  figure: Extract<Figure, { kind: K }> | Figure,
): FigureWords {
  return WORDS[figure.kind as K](figure as Extract<Figure, { kind: K }>);
}
