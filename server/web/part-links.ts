import { fieldId } from './answer-field.ts';
import { html, type Html } from './html.ts';

/** Links to the fields of parts, between commas. */
export function partLinks(parts: readonly string[]): Html {
  return html`${parts.map((part, i) => html`${i > 0 && ', '}<a href="#${fieldId(part)}">${part}</a>`)}`;
}
