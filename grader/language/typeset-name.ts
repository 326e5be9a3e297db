import { greekCharacter } from './greek.ts';
import { partsOf } from './names.ts';
import type { Run } from './runs.ts';

const ACCENTS = { hat: '\u0302', bar: '\u0304', tilde: '\u0303' } as const;

/** A canonical name as runs of text: `w_32^[1]` as w with 32 below and [1] above, `yhat` as ŷ, `dL/dw` as ∂L/∂w. */
export function typesetName(name: string): readonly Run[] {
  const slash = name.indexOf('/');
  if (slash > 0) return typesetDerivative(name.slice(1, slash), name.slice(slash + 2));
  const { base, subscript, layer } = partsOf(name);
  const letter = baseText(base);
  return [
    { text: letter, ...(isOneLetter(letter) && { italic: true }) },
    ...(subscript === '' ? [] : [{ text: letterText(subscript), script: 'sub' } as const]),
    ...(layer === '' ? [] : [{ text: `[${layer}]`, script: 'super' } as const]),
  ];
}

/** `∂L/∂w` of two names. */
export function typesetDerivative(of: string, by: string): readonly Run[] {
  return [{ text: '∂' }, ...typesetName(of), { text: '/∂' }, ...typesetName(by)];
}

/** Whatever accent it has. */
function isOneLetter(text: string): boolean {
  return text.normalize('NFD').replace(/\p{M}/gu, '').length === 1;
}

function letterText(name: string): string {
  return greekCharacter(name) ?? name;
}

function baseText(base: string): string {
  const [, letter, accent] = /^(.+)(hat|bar|tilde)$/.exec(base) ?? [];
  if (letter !== undefined && letterText(letter).length === 1)
    return (letterText(letter) + ACCENTS[accent as keyof typeof ACCENTS]).normalize('NFC');
  const [, changed] = /^Delta(.+)$/.exec(base) ?? [];
  return changed === undefined ? letterText(base) : `Δ${baseText(changed)}`;
}
