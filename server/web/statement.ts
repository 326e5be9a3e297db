import { html, type Html } from './html.ts';
import { mathematics } from './mathematics.ts';

/** `$$…$$` on its own, `$…$` in a line, `\$` a dollar sign. */
const PIECES = /\\\$|\$\$([^$]+)\$\$|\$([^$]+)\$/g;

/** A statement: paragraphs between empty lines. */
export function statement(text: string): Html {
  const paragraphs = text.split(/\n[ \t]*\n/).filter((paragraph) => paragraph.trim() !== '');
  return html`${paragraphs.map((paragraph) => html`<p>${prose(paragraph.trim())}</p>`)}`;
}

/** Text with formulas between dollar signs; a dollar sign that has no partner is shown as it is. */
export function prose(text: string): Html {
  const content: (Html | string)[] = [];
  let end = 0;
  for (const match of text.matchAll(PIECES)) {
    content.push(text.slice(end, match.index), piece(match));
    end = match.index + match[0].length;
  }
  return html`${[...content, text.slice(end)]}`;
}

function piece([, display, inline]: RegExpExecArray): Html | string {
  if (display !== undefined) return mathematics(display, true);
  return inline === undefined ? '$' : mathematics(inline);
}
