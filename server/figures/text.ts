import type { Run } from '../../grader/language/runs.ts';
import { html, type Html } from '../web/html.ts';
import { px, SCRIPT, SIZES, type Box, type Size } from './measure.ts';

/** Where a text stands, and how. */
export interface TextPlace {
  readonly x: number;
  /** The middle of the line. */
  readonly y: number;
  readonly size?: Size;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** What it is, for the style sheet: a value, a derivative, a tick. */
  readonly role?: string;
}

/** From the middle of a line to where letters stand. */
const BASELINE = 0.35;
const SHIFTS = { sub: 0.25, super: -0.4 } as const;

/** Runs as real text. Raised and lowered text is moved by `dy`, which every browser knows. */
export function text(
  runs: readonly Run[],
  { x, y, size = 'label', anchor = 'middle', role = 'name' }: TextPlace,
): Html {
  const pixels = SIZES[size];
  let shift = 0;
  const pieces = runs.map((run) => {
    const wanted = run.script ? SHIFTS[run.script] * pixels : 0;
    const dy = px(wanted - shift);
    shift = wanted;
    return html`<tspan${dy !== 0 && html` dy="${dy}"`}${run.script && html` font-size="${px(SCRIPT * pixels)}"`}${run.italic && html` font-style="italic"`}>${run.text}</tspan>`;
  });
  return html`<text
    class="${role}"
    x="${px(x)}"
    y="${px(y + BASELINE * pixels)}"
    text-anchor="${anchor}"
    font-size="${pixels}"
    >${pieces}</text
  >`;
}

/** Text that needs no raising or lowering. */
export function plain(words: string): readonly Run[] {
  return [{ text: words }];
}

/** Text on a patch of the ground, so that no line runs through it: a line through a minus sign hides it. */
export function label(runs: readonly Run[], place: Box & Pick<TextPlace, 'role'>): Html {
  const { x, y, width, height } = place;
  return html`<rect
      class="ground"
      x="${px(x - width / 2)}"
      y="${px(y - height / 2)}"
      width="${px(width)}"
      height="${px(height)}"
    />${text(runs, { x, y, size: 'note', ...(place.role && { role: place.role }) })}`;
}
