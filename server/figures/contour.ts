import { line } from 'd3-shape';
import { numberText } from '../../grader/figures/figure-number.ts';
import type { ContourFigure, Place } from '../../grader/figures/figure.ts';
import { html, type Html } from '../web/html.ts';
import { levelsOf, type Level } from './contour-lines.ts';
import { drawMark, drawPath } from './iterates.ts';
import { overlap, px, SIZES, widthOf, type Box } from './measure.ts';
import type { Drawing } from './picture.ts';
import { clipped, drawAxes, placeIn, plotOf, type Plot } from './plot.ts';
import { label, plain } from './text.ts';

const INSIDE = { width: 300, height: 300 };
const ARROW = 56;

/** Level lines with their values, and the gradient as an arrow of a fixed length. */
export function drawContour(figure: ContourFigure, prefix: string): Drawing {
  const { x, y, gradient, path } = figure;
  const plot = plotOf(x, y, INSIDE);
  const levels = levelsOf(figure);
  const inside = html`${levels.map((level) => drawLevel(level, plot))}`;
  const arrow = gradient && arrowOf(gradient, plot);
  const marked = [...path.map((place) => placeIn(plot, place)), ...(arrow ? alongOf(arrow) : [])];
  const labels = labelsOn(levels, plot, marked);
  const body = html`${drawAxes(plot, x, y)}${clipped(plot, prefix, inside)}${labels.map((value) => label(plain(value.words), { ...value, role: 'level-value' }))}${arrow && drawGradient(arrow, prefix)}${path.length > 0 && drawPath(plot, path, prefix)}`;
  return { width: plot.width, height: plot.height, body };
}

function drawLevel({ lines }: Level, plot: Plot): Html {
  const paths = lines.map((places) => line().digits(1)(places.map((place) => [...placeIn(plot, place)])));
  return html`<path class="level" d="${paths.join('')}" />`;
}

/** Each value on the longest of its lines, where it covers no other. */
function labelsOn(
  levels: readonly Level[],
  plot: Plot,
  marks: readonly Place[],
): readonly (Box & { readonly words: string })[] {
  const taken: Box[] = marks.map(([x, y]) => ({ x, y, width: 22, height: 22 }));
  return levels.flatMap(({ value, lines }) => {
    const words = numberText(value);
    const size = { width: widthOf(plain(words), 'note') + 4, height: SIZES.note + 4 };
    const longest = lines.toSorted((a, b) => b.length - a.length)[0]!;
    const places = [0.5, 0.35, 0.65, 0.2, 0.8].map(
      (share) => longest[Math.floor(share * (longest.length - 1))]!,
    );
    const found = places
      .map((place) => ({ words, ...size, x: placeIn(plot, place)[0], y: placeIn(plot, place)[1] }))
      .find((box) => isInside(box, plot) && !taken.some((other) => overlap(box, other)));
    if (found) taken.push(found);
    return found ? [found] : [];
  });
}

function isInside({ x, y, width, height }: Box, { left, right, top, bottom }: Plot): boolean {
  return x - width / 2 > left && x + width / 2 < right && y - height / 2 > top && y + height / 2 < bottom;
}

/** From where to where, in pixels. */
interface Arrow {
  readonly from: Place;
  readonly to: Place;
}

function arrowOf({ at, vector: [u, v] }: NonNullable<ContourFigure['gradient']>, plot: Plot): Arrow {
  const [x, y] = placeIn(plot, at);
  const [dx, dy] = [plot.x(u) - plot.x(0), plot.y(v) - plot.y(0)];
  const scale = ARROW / Math.hypot(dx, dy);
  return { from: [x, y], to: [px(x + dx * scale), px(y + dy * scale)] };
}

/** Places that it covers. */
function alongOf({ from, to }: Arrow): readonly Place[] {
  return [0, 0.25, 0.5, 0.75, 1].map((share) => [
    from[0] + share * (to[0] - from[0]),
    from[1] + share * (to[1] - from[1]),
  ]);
}

function drawGradient({ from, to }: Arrow, prefix: string): Html {
  return html`<line
      class="gradient"
      x1="${from[0]}"
      y1="${from[1]}"
      x2="${to[0]}"
      y2="${to[1]}"
      marker-end="url(#${prefix}-gradient)"
    />${drawMark(...from)}`;
}
