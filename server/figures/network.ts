import type { NetworkFigure } from '../../grader/figures/figure.ts';
import { html, type Html } from '../web/html.ts';
import { px } from './measure.ts';
import {
  layoutNetwork,
  NOTE_HEIGHT,
  RADIUS,
  type NetworkLayout,
  type PlacedUnit,
  type Tie,
} from './network-layout.ts';
import type { Drawing } from './picture.ts';
import { label, plain, text } from './text.ts';

/** A network: layers side by side, a circle a unit, weights on the lines, the loss in a box at the end of dashed lines. */
export function drawNetwork(figure: NetworkFigure, prefix: string): Drawing {
  const layout = layoutNetwork(figure);
  const { columns, ties, heads, width, height } = layout;
  const losses = new Set(figure.loss ? columns.at(-1)! : []);
  const body = html`${ties.map((tie) => drawTie(tie, prefix))}${columns.flat().map((unit) => drawUnit(unit, losses.has(unit)))}${ties.map(drawWeight)}${heads.map(drawHead)}`;
  return { width, height, body };
}

function drawTie({ from, to, toLoss, crowded }: Tie, prefix: string): Html {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [dx, dy] = [((to.x - from.x) / length) * RADIUS, ((to.y - from.y) / length) * RADIUS];
  return html`<line
    class="edge${toLoss && ' to-loss'}"
    x1="${px(from.x + dx)}"
    y1="${px(from.y + dy)}"
    x2="${px(to.x - dx)}"
    y2="${px(to.y - dy)}"
    ${!crowded && html` marker-end="url(#${prefix}-arrow)"`}
  />`;
}

function drawWeight({ label: weight }: Tie): Html | false {
  return weight !== undefined && label(weight.runs, weight);
}

function drawUnit({ x, y, name, notes }: PlacedUnit, isLoss: boolean): Html {
  if (!name) return text(plain('⋮'), { x, y });
  const [left, top] = [px(x - RADIUS), px(y - RADIUS)];
  const shape = isLoss
    ? html`<rect class="box" x="${left}" y="${top}" width="${2 * RADIUS}" height="${2 * RADIUS}" rx="4" />`
    : html`<circle class="box" cx="${px(x)}" cy="${px(y)}" r="${RADIUS}" />`;
  return html`<g
    >${shape}${text(name, { x, y, size: name.length > 2 ? 'note' : 'label' })}${notes.map((note) => label(note.runs, note))}</g
  >`;
}

function drawHead({ x, y, lines }: NetworkLayout['heads'][number]): Html {
  return html`${lines.map((line, i) => text(plain(line), { x, y: y + (i - (lines.length - 1) / 2) * NOTE_HEIGHT, size: 'note', role: 'head' }))}`;
}
