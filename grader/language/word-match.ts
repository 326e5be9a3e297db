import * as ascii from './ascii.ts';
import { composeName, scanLayer, scanSubscript, type Layer, type Part } from './name-parts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The indices behind the letters of a name. */
export interface Indices {
  readonly subscript: Part | undefined;
  /** The subscript is digits without `_`: `x1`. */
  readonly glued: boolean;
  readonly layer: Layer | undefined;
  readonly end: number;
}

/** Whether indices may follow, told by one character. */
export function startsIndices(code: number): boolean {
  return (
    ascii.isDigit(code) || code === ascii.UNDERSCORE || code === ascii.CARET || code === ascii.SQUARE_OPEN
  );
}

/** Reads whatever could be indices: `_{32}^{[1]}`, `^{[1]}_{32}`, `32[1]`. */
export function scanIndices(text: string, at: number): Indices {
  const first = scanLayer(text, at);
  const below = first?.end ?? at;
  const subscript = scanSubscript(text, below);
  const layer = first ?? scanLayer(text, subscript?.end ?? at);
  const glued = subscript !== undefined && ascii.isDigit(text.charCodeAt(below));
  return { subscript, glued, layer, end: Math.max(at, subscript?.end ?? at, layer?.end ?? at) };
}

export function isKnown(vocabulary: Vocabulary, name: string): boolean {
  return vocabulary.symbols.has(name) || vocabulary.functions.has(name);
}

/**
 * The name that the letters have with as many of the indices as belong to it, and where it ends. Where plain `W2` is not
 * known it stands for `W^[2]`, and the other way round.
 */
export function matchIndexed(vocabulary: Vocabulary, letters: string, indices: Indices): Part | undefined {
  const { subscript, layer } = indices;
  const below = subscript?.text ?? '';
  if (layer) {
    const whole = known(vocabulary, composeName(letters, below, layer.text), indices.end);
    const swapped = subscript
      ? undefined
      : known(vocabulary, composeName(letters, layer.text, ''), indices.end);
    if (whole ?? swapped) return whole ?? swapped;
    if (vocabulary.open && layer.certain) {
      return { text: composeName(letters, below, layer.text), end: indices.end };
    }
    if (layer.certain) return undefined;
  }
  return subscript && matchSubscript(vocabulary, letters, subscript, indices.glued);
}

/** Where `W_2` is not known it stands for `W^[2]`, and `x_j` for `xj`. */
function matchSubscript(
  vocabulary: Vocabulary,
  letters: string,
  subscript: Part,
  glued: boolean,
): Part | undefined {
  const { text, end } = subscript;
  const whole = composeName(letters, text, '');
  if (vocabulary.open || isKnown(vocabulary, whole)) return { text: whole, end };
  const otherwise = ascii.isDigit(text.charCodeAt(0)) ? composeName(letters, '', text) : letters + text;
  if (isKnown(vocabulary, otherwise)) return { text: otherwise, end };
  return glued ? undefined : shorterSubscript(vocabulary, letters, subscript);
}

/** `x_iy` is x_i·y: the longest beginning of the subscript that gives a known name. */
function shorterSubscript(vocabulary: Vocabulary, letters: string, { text, end }: Part): Part | undefined {
  for (let length = Math.min(text.length - 1, 12); length > 0; length -= 1) {
    const shorter = known(
      vocabulary,
      composeName(letters, text.slice(0, length), ''),
      end - text.length + length,
    );
    if (shorter) return shorter;
  }
  return undefined;
}

function known(vocabulary: Vocabulary, name: string, end: number): Part | undefined {
  return isKnown(vocabulary, name) ? { text: name, end } : undefined;
}
