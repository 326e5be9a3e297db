/** Markup that is safe to send. Text gets into it through `html`, which escapes; only a producer of markup constructs one. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What a template may hold; undefined and false leave nothing. */
export type Content = Html | string | number | undefined | false | readonly Content[];

/** A template whose values are escaped, for text as well as for attributes in quotation marks. */
export function html(pieces: TemplateStringsArray, ...values: readonly Content[]): Html {
  let markup = pieces[0]!;
  for (const [i, value] of values.entries()) markup += render(value) + pieces[i + 1]!;
  return new Html(markup);
}

function render(value: Content): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.markup;
  if (typeof value === 'object') return value.map(render).join('');
  return escapeText(String(value));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What HTML has no character for: controls, halves of surrogate pairs; and marks that turn the direction of the text. */
const UNPRINTABLE = /[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

function escapeText(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd').replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
