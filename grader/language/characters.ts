/**
 * What a character outside ASCII is read as: an explicit table. (Unicode's compatibility forms would turn x² into x2.)
 * Greek letters and a few signs of their own (· ⊙ √ ∛ ⊤ ∂ ⌊ ⌋ ⌈ ⌉) stay; whatever is neither here nor there is refused.
 */
const PLAIN: readonly (readonly [characters: string, meaning: string])[] = [
  ['−‐‑–﹣', '-'],
  ['×✕⨯∗', '*'],
  ['÷∕⁄', '/'],
  ['⋅∙•', '·'],
  ['⊙∘', '⊙'],
  ['′ʹ’ʼ', "'"],
  ['″', "''"],
  ['‴', "'''"],
  ['ᵀ', '^⊤'],
  ['\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000', ' '],
  ['∆', 'Δ'],
  ['µ', 'μ'],
  ['ℓ', 'l'],
  ['ℎ', 'h'],
  ['\u212a', 'K'],
  ['∣', '|'],
  ['ıⅈ', 'i'],
  ['ⅉ', 'j'],
  ['ⅇ', 'e'],
  ['ⅆ', 'd'],
];

const SUPERSCRIPTS = pairs('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ᵃᵇᶜᵈᵉʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ', '0123456789+-()abcdehijklmnoprstuvwxyz');
const SUBSCRIPTS = pairs('₀₁₂₃₄₅₆₇₈₉₊₋ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ', '0123456789+-aehijklmnoprstuvx');
const HATTED = pairs('âĉêĝĥîĵôŝûŵŷẑÂĈÊĜĤÎĴÔŜÛŴŶẐ', 'aceghijosuwyzACEGHIJOSUWYZ');
const BARRED = pairs('āēīōūȳḡĀĒĪŌŪȲḠ', 'aeiouygAEIOUYG');
const WAVED = pairs('ãẽĩñõũỹÃẼĨÑÕŨỸ', 'aeinouyAEINOUY');
const MARKS: ReadonlyMap<string, string> = new Map([
  ['\u0302', '\\hat'],
  ['\u0304', '\\bar'],
  ['\u0305', '\\bar'],
  ['\u0303', '\\tilde'],
]);

const MEANING: ReadonlyMap<string, string> = new Map([
  ...PLAIN.flatMap(([characters, meaning]) =>
    Array.from(characters).map((character) => [character, meaning] as const),
  ),
  ...Array.from(HATTED).map(([character, letter]) => [character, `\\hat{${letter}}`] as const),
  ...Array.from(BARRED).map(([character, letter]) => [character, `\\bar{${letter}}`] as const),
  ...Array.from(WAVED).map(([character, letter]) => [character, `\\tilde{${letter}}`] as const),
]);

function pairs(characters: string, letters: string): ReadonlyMap<string, string> {
  return new Map(Array.from(characters).map((character, i) => [character, letters[i]!] as const));
}

/** A text with its characters outside ASCII replaced, and where in the original each code unit stood. */
export interface PlainText {
  readonly text: string;
  /** For each code unit of `text`, and for its end, the place in the original; undefined where nothing changed. */
  readonly places: readonly number[] | undefined;
}

/** Replaces what the table knows; the rest is left for the tokens to refuse, with its place. */
export function plainText(text: string): PlainText {
  if (isAscii(text)) return { text, places: undefined };
  const places: number[] = [];
  const characters = Array.from(text);
  let plain = '';
  let place = 0;
  for (let i = 0; i < characters.length; i += 1) {
    const character = characters[i]!;
    const meaning = meaningAt(characters, i);
    for (let k = 0; k < meaning.length; k += 1) places.push(place);
    plain += meaning;
    place += character.length;
  }
  places.push(place);
  return { text: plain, places };
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 126) return false;
  return true;
}

function meaningAt(characters: readonly string[], i: number): string {
  const character = characters[i]!;
  if (MARKS.has(character)) return markedBefore(characters, i) ? '' : character;
  const plain =
    raised(SUPERSCRIPTS, '^', characters, i) ?? raised(SUBSCRIPTS, '_', characters, i) ?? styled(character);
  const mark = MARKS.get(characters[i + 1] ?? '');
  return mark !== undefined && isLetter(plain) ? `${mark}{${plain}}` : plain;
}

/** A combining mark belongs to the letter before it; a second one is refused as the character that it is. */
function markedBefore(characters: readonly string[], i: number): boolean {
  return i > 0 && isLetter(styled(characters[i - 1]!));
}

/** A run of raised characters is one exponent: ⁻¹ is `^{-1}`. */
function raised(
  table: ReadonlyMap<string, string>,
  sign: string,
  characters: readonly string[],
  i: number,
): string | undefined {
  const letter = table.get(characters[i]!);
  if (letter === undefined) return undefined;
  const opening = i > 0 && table.has(characters[i - 1]!) ? '' : `${sign}{`;
  const closing = table.has(characters[i + 1] ?? '') ? '' : '}';
  return opening + letter + closing;
}

function styled(character: string): string {
  return MEANING.get(character) ?? fullWidth(character) ?? mathematical(character) ?? character;
}

function isLetter(text: string): boolean {
  return /^[A-Za-zα-ωΑ-Ω]$/.test(text);
}

function fullWidth(character: string): string | undefined {
  const code = character.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : undefined;
}

const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const GREEK = 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΘΣΤΥΦΧΨΩ∇αβγδεζηθικλμνξοπρςστυφχψω∂ϵϑϰϕϱϖ';

/** The bold, italic, script … letters and digits of the block Mathematical Alphanumeric Symbols. */
function mathematical(character: string): string | undefined {
  const code = character.codePointAt(0)!;
  if (code < 0x1d400 || code > 0x1d7ff) return undefined;
  if (code < 0x1d6a4) return LATIN[(code - 0x1d400) % 52];
  if (code >= 0x1d7ce) return String((code - 0x1d7ce) % 10);
  return code >= 0x1d6a8 && code < 0x1d7ca ? GREEK[(code - 0x1d6a8) % 58] : undefined;
}
