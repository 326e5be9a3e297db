import { renderToString } from 'katex';

/** Why KaTeX, which sets the formulas of the pages, cannot set this one; undefined where it can. */
export function typesettingFault(latex: string): string | undefined {
  try {
    renderToString(latex, { output: 'mathml', throwOnError: true, strict: 'ignore', trust: false });
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return message.replace(/^KaTeX parse error: /, '');
  }
}
