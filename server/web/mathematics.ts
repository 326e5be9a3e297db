import { renderToString } from 'katex';
import { Html, html } from './html.ts';

/** Longer formulas are shown as they are written: typesetting takes time and depth that grow with the length. */
const MAX_LENGTH = 4000;

/**
 * A LaTeX formula as MathML, which browsers show without a script, a font or a style sheet. What cannot be typeset is
 * shown as text: KaTeX throws on deep nesting whatever it is told about errors.
 */
export function mathematics(latex: string, displayMode = false): Html {
  if (latex.length > MAX_LENGTH) return asText(latex);
  try {
    return new Html(
      renderToString(latex, {
        output: 'mathml',
        displayMode,
        throwOnError: true,
        strict: 'ignore',
        trust: false,
        maxSize: 10,
        maxExpand: 100,
      }),
    );
  } catch {
    return asText(latex);
  }
}

function asText(latex: string): Html {
  return html`<code>${latex}</code>`;
}
