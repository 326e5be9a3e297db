import type { FigureWords } from '../../grader/feedback/figures/words.ts';
import { Html, html } from '../web/html.ts';
import { px } from './measure.ts';

/** What a drawing consists of. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly body: Html;
}

/** Where a picture stands: its ids begin with the prefix, so that several can be on one page. */
export interface Setting {
  readonly prefix: string;
  /** For a picture that stands by itself. */
  readonly style?: string;
}

/** A drawing with its title and description, for those who see it and those who do not. */
export function picture(
  { width, height, body }: Drawing,
  { title, description }: FigureWords,
  { prefix, style }: Setting,
): Html {
  const [w, h] = [px(width), px(height)];
  return onOneLine(
    html`<svg
      xmlns="http://www.w3.org/2000/svg"
      class="figure"
      role="img"
      aria-labelledby="${prefix}-title"
      aria-describedby="${prefix}-description"
      viewBox="0 0 ${w} ${h}"
      width="${w}"
      height="${h}"
    >
      <title id="${prefix}-title">${title}</title>
      <desc id="${prefix}-description">${description}</desc>
      ${style !== undefined && new Html(`<style>${style}</style>`)}
      <defs>${arrow(`${prefix}-arrow`, 'arrow')}${arrow(`${prefix}-gradient`, 'arrow derivative')}</defs>
      ${body}
    </svg>`,
  );
}

/** Without the space that templates have for those who read them; in text there are no line breaks. */
function onOneLine({ markup }: Html): Html {
  return new Html(markup.replace(/\s*\n\s*/g, ' ').replace(/ +(\/?>)/g, '$1'));
}

function arrow(id: string, role: string): Html {
  return html`<marker
    id="${id}"
    class="${role}"
    viewBox="0 0 8 8"
    refX="8"
    refY="4"
    markerWidth="8"
    markerHeight="8"
    markerUnits="userSpaceOnUse"
    orient="auto"
    ><path d="M0 0L8 4L0 8Z"
  /></marker>`;
}
