import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { Axis, Place } from '../../grader/figures/figure.ts';
import { numberText } from '../../grader/figures/figure-number.ts';
import { typesetName } from '../../grader/language/typeset-name.ts';
import { html, type Html } from '../web/html.ts';
import { px, widthOf } from './measure.ts';
import { plain, text } from './text.ts';

/** The frame of a plot: what lies where. */
export interface Plot {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  /** To below the names of the axes. */
  readonly height: number;
}

const TOP = 28;
const BELOW = 46;
const RIGHT = 24;
const TICKS = 6;

/** A plot with an inside of this size; on its left is as much room as the numbers there take. */
export function plotOf(x: Axis, y: Axis, inside: { readonly width: number; readonly height: number }): Plot {
  const vertical = scaleLinear([y.from, y.to], [TOP + inside.height, TOP]);
  const numbers = vertical.ticks(TICKS).map((tick) => widthOf(plain(numberText(tick)), 'note'));
  const left = Math.max(24, ...numbers) + 14;
  return {
    x: scaleLinear([x.from, x.to], [left, left + inside.width]),
    y: vertical,
    left,
    right: left + inside.width,
    top: TOP,
    bottom: TOP + inside.height,
    width: left + inside.width + RIGHT,
    height: TOP + inside.height + BELOW,
  };
}

/** The place of a point in pixels. */
export function placeIn({ x, y }: Plot, [u, v]: Place): Place {
  return [px(x(u)), px(y(v))];
}

/** The frame with its grid, ticks and the names of both axes. */
export function drawAxes(plot: Plot, across: Axis, up: Axis, wholeSteps = false): Html {
  const { x, y, left, right, top, bottom } = plot;
  const columns = x.ticks(TICKS).filter((tick) => !wholeSteps || Number.isInteger(tick));
  return html`${columns.map((tick) => column(tick, plot))}${y.ticks(TICKS).map((tick) => row(tick, plot))}<rect
      class="frame"
      x="${px(left)}"
      y="${top}"
      width="${px(right - left)}"
      height="${px(bottom - top)}"
    />${text(across.name === '' ? plain('step') : typesetName(across.name), { x: (left + right) / 2, y: bottom + 36 })}${up.name !== '' && text(typesetName(up.name), { x: left, y: top - 14 })}`;
}

function column(tick: number, { x, top, bottom }: Plot): Html {
  const at = px(x(tick));
  return html`<line
      class="${tick === 0 ? 'zero' : 'grid'}"
      x1="${at}"
      y1="${top}"
      x2="${at}"
      y2="${px(bottom)}"
    />${text(plain(numberText(tick)), { x: at, y: bottom + 14, size: 'note', role: 'tick' })}`;
}

function row(tick: number, { y, left, right }: Plot): Html {
  const at = px(y(tick));
  return html`<line
      class="${tick === 0 ? 'zero' : 'grid'}"
      x1="${px(left)}"
      y1="${at}"
      x2="${px(right)}"
      y2="${at}"
    />${text(plain(numberText(tick)), { x: left - 6, y: at, size: 'note', anchor: 'end', role: 'tick' })}`;
}

/** What is drawn beyond the frame is cut off. */
export function clipped({ left, right, top, bottom }: Plot, prefix: string, body: Html): Html {
  return html`<clipPath id="${prefix}-inside"
      ><rect x="${px(left)}" y="${top}" width="${px(right - left)}" height="${px(bottom - top)}" /></clipPath
    ><g clip-path="url(#${prefix}-inside)">${body}</g>`;
}
