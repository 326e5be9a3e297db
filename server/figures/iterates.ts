import { line } from 'd3-shape';
import type { Place } from '../../grader/figures/figure.ts';
import { html, type Html } from '../web/html.ts';
import { overlap, px, SIZES, widthOf, type Box } from './measure.ts';
import { placeIn, type Plot } from './plot.ts';
import { plain, text } from './text.ts';

/** The iterates of an update, numbered from 0 as far as there is room, with arrows from each to the next. */
export function drawPath(plot: Plot, path: readonly Place[], prefix: string): Html {
  const places = path.map((place) => placeIn(plot, place));
  const steps = places.slice(1).map((to, i): readonly Place[] => [places[i]!, to]);
  const labels: (Box & { readonly words: string })[] = [];
  for (const [k, [x, y]] of places.entries()) {
    const label = {
      words: String(k),
      x,
      y: y - 12,
      width: widthOf(plain(String(k)), 'note'),
      height: SIZES.note,
    };
    if (y - 20 > plot.top && !labels.some((other) => overlap(other, label))) labels.push(label);
  }
  return html`${steps.map((step) => html`<path class="path" d="${line()(step.map(([x, y]) => [x, y])) ?? ''}" marker-end="url(#${prefix}-arrow)" />`)}${places.map(([x, y]) => drawMark(x, y))}${labels.map(({ words, x, y }) => text(plain(words), { x, y, size: 'note', role: 'value' }))}`;
}

export function drawMark(x: number, y: number): Html {
  return html`<circle class="mark" cx="${px(x)}" cy="${px(y)}" r="4" />`;
}
