import { html, type Html } from './html.ts';

/** A text with the characters from start to end marked; a caret where the place is between two characters. */
export function pointedText(text: string, start: number, end: number): Html {
  const from = characterStart(text, Math.min(Math.max(start, 0), text.length));
  const to = characterStart(text, Math.min(Math.max(end, from), text.length));
  const place = text.slice(from, to) || '‸';
  return html`<code class="pointed">${text.slice(0, from)}<mark>${place}</mark>${text.slice(to)}</code>`;
}

/** The place itself, or the one before it where it would cut a surrogate pair in two. */
function characterStart(text: string, place: number): number {
  const code = text.charCodeAt(place);
  return code >= 0xdc00 && code <= 0xdfff ? place - 1 : place;
}
