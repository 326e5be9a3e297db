import { plainText } from './characters.ts';
import { isGreekName } from './greek.ts';
import { scanDerivative, scanName } from './name-scan.ts';

/**
 * The one spelling of a name, however it was typed: letters, with Greek spelled out and accents behind (`theta`,
 * `yhat`), then `_` and a subscript (`x_1`), then `^[…]` and a layer index (`w_32^[1]`); a derivative that is a symbol is
 * `dL/dw_32^[1]`. So `x1`, `x_{1}` and `x₁` are `x_1`; `w32^[1]` and `w^{(1)}_{32}` are `w_32^[1]`. Undefined for a text
 * that is not a name.
 */
export function canonicalName(text: string): string | undefined {
  if (text.length > 200) return undefined;
  const plain = plainText(text).text.trim();
  const found = scanDerivative(plain, 0) ?? scanName(plain, 0);
  return found?.end === plain.length ? found.text : undefined;
}

/** A canonical name as the text printer writes it: itself, with braces where a subscript needs them. */
export function nameText(name: string): string {
  const slash = name.indexOf('/');
  if (slash > 0) return `${nameText(name.slice(0, slash))}/${nameText(name.slice(slash + 1))}`;
  const { base, subscript, layer } = partsOf(name);
  if (subscript === '') return name;
  const below = /^[A-Za-z]+$|^[0-9]+$/.test(subscript) ? subscript : `{${subscript}}`;
  return `${base}_${below}${layer === '' ? '' : `^[${layer}]`}`;
}

/** A canonical name in LaTeX: `w_{32}^{[1]}`, `\hat{y}`, `\frac{\partial L}{\partial w}`. */
export function nameLatex(name: string): string {
  const slash = name.indexOf('/');
  if (slash > 0) {
    return `\\frac{\\partial ${nameLatex(name.slice(1, slash))}}{\\partial ${nameLatex(name.slice(slash + 2))}}`;
  }
  const { base, subscript, layer } = partsOf(name);
  const below = subscript === '' ? '' : `_{${subscriptLatex(subscript)}}`;
  return baseLatex(base) + below + (layer === '' ? '' : `^{[${layer}]}`);
}

/** The parts of a canonical name that is no derivative: `w_32^[1]` has the base w, the subscript 32 and the layer 1. */
export function partsOf(name: string): { base: string; subscript: string; layer: string } {
  const caret = name.indexOf('^');
  const indexed = caret < 0 ? name : name.slice(0, caret);
  const bar = indexed.indexOf('_');
  return {
    base: bar < 0 ? indexed : indexed.slice(0, bar),
    subscript: bar < 0 ? '' : indexed.slice(bar + 1),
    layer: caret < 0 ? '' : name.slice(caret + 2, -1),
  };
}

function baseLatex(base: string): string {
  const accented = /^(.+)(hat|bar|tilde)$/.exec(base);
  if (accented && isLetterName(accented[1]!)) return `\\${accented[2]}{${baseLatex(accented[1]!)}}`;
  if (isGreekName(base)) return `\\${base}`;
  if (base.length === 1) return base;
  const increment = /^Delta(.+)$/.exec(base);
  return increment ? `\\Delta ${baseLatex(increment[1]!)}` : `\\mathrm{${base}}`;
}

function subscriptLatex(subscript: string): string {
  if (isGreekName(subscript)) return `\\${subscript}`;
  return /^[A-Za-z]{3,}$/.test(subscript) ? `\\mathrm{${subscript}}` : subscript;
}

function isLetterName(name: string): boolean {
  return name.length === 1 || isGreekName(name);
}
