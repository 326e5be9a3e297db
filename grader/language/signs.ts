import * as ascii from './ascii.ts';
import type { ProblemCode } from './problem.ts';
import type { Scan } from './scan.ts';
import { Kind } from './tokens.ts';

/** Signs of one character. */
const SIGNS: ReadonlyMap<number, readonly [kind: Kind, value: string]> = new Map(
  (
    [
      ['+', Kind.plus, ''],
      ['-', Kind.minus, ''],
      ['*', Kind.times, ''],
      ['@', Kind.times, ''],
      ['·', Kind.dot, ''],
      ['⊙', Kind.hadamard, ''],
      ['/', Kind.divide, ''],
      ['^', Kind.power, ''],
      ['(', Kind.open, ''],
      [')', Kind.close, ''],
      ['[', Kind.squareOpen, ''],
      [']', Kind.squareClose, ''],
      ['{', Kind.braceOpen, ''],
      ['}', Kind.braceClose, ''],
      ['|', Kind.bar, 'abs'],
      ['‖', Kind.bar, 'norm'],
      [',', Kind.comma, ''],
      [';', Kind.semicolon, ''],
      ['&', Kind.ampersand, ''],
      ["'", Kind.prime, ''],
      ['!', Kind.factorial, ''],
      ['_', Kind.underscore, ''],
      ['%', Kind.percent, ''],
      ['√', Kind.radical, 'sqrt'],
      ['∛', Kind.radical, 'cbrt'],
      ['⊤', Kind.transpose, ''],
      ['⌊', Kind.fenceOpen, 'floor'],
      ['⌋', Kind.fenceClose, 'floor'],
      ['⌈', Kind.fenceOpen, 'ceil'],
      ['⌉', Kind.fenceClose, 'ceil'],
    ] as const
  ).map(([sign, kind, value]) => [sign.charCodeAt(0), [kind, value]] as const),
);

/** Those of ASCII by their code: nearly every sign is one. */
const ASCII_SIGNS = Array.from({ length: 128 }, (_, code) => SIGNS.get(code));

/** Signs of two characters, tried first. */
const PAIRS: ReadonlyMap<string, Kind> = new Map([
  ['**', Kind.power],
  ['.*', Kind.hadamard],
]);

/** What is out of scope, and refused by name. */
const REFUSED: readonly (readonly [code: ProblemCode, signs: readonly string[]])[] = [
  ['relation', [':=', '!=', '<=', '>=', '==', '=', '<', '>', '≤', '≥', '⩽', '⩾', '≦', '≧', '≠', '≪', '≫']],
  ['relation', ['≈', '≡', '≃', '≅', '∼', '~', '≲', '≳', '≮', '≯', '≰', '≱', '≜', '≔', '∝']],
  ['relation', ['→', '⟶', '↦', '←']],
  ['logic', ['&&', '∧', '∨', '¬', '⊻', '⊕', '∀', '∃', '∄', '⇒', '⇐', '⇔', '⟹', '⟸', '⟺', '∴']],
  ['set', ['∈', '∉', '∋', '∌', '∪', '∩', '∖', '△', '∅', '⊂', '⊃', '⊄', '⊆', '⊇', '⊊', '⊋']],
  ['set', ['ℝ', 'ℕ', 'ℤ', 'ℚ', 'ℂ']],
  ['plus-minus', ['±', '∓']],
  ['infinity', ['∞']],
  ['integral', ['∫', '∬', '∭', '∮']],
  ['summation', ['∑', '∏']],
  ['unit-or-text', ['"', '“', '”', '„', '«', '»', '°', '€', '£', '$', '#', '?', '`']],
];
const CODE_OF: ReadonlyMap<string, ProblemCode> = new Map(
  REFUSED.flatMap(([code, signs]) => signs.map((sign) => [sign, code] as const)),
);

/** Reads an operator, a bracket or another sign, or refuses the character. */
export function readSign(scan: Scan): void {
  const { text, at } = scan;
  const code = text.charCodeAt(at);
  const sign = code < 128 ? ASCII_SIGNS[code] : SIGNS.get(code);
  if (endsPair(text.charCodeAt(at + 1))) {
    const pair = PAIRS.get(text.slice(at, at + 2));
    if (pair !== undefined) return scan.emit(pair, at, at + 2);
    if (CODE_OF.has(text.slice(at, at + 2))) return refuseSign(scan, at);
  }
  if (sign === undefined) return refuseSign(scan, at);
  scan.emit(sign[0], at, at + 1, sign[1]);
}

function endsPair(code: number): boolean {
  return code === ascii.STAR || code === ascii.EQUALS || code === ascii.AMPERSAND;
}

function refuseSign(scan: Scan, at: number): never {
  const pair = scan.text.slice(at, at + 2);
  const found = CODE_OF.has(pair) ? pair : String.fromCodePoint(scan.text.codePointAt(at)!);
  const code = CODE_OF.get(found) ?? 'unknown-character';
  const suggestion = meantBy(found);
  const data = { found: visible(found) };
  return scan.refuse(code, at, at + found.length, suggestion === undefined ? { data } : { data, suggestion });
}

/** What may be typed for a sign that is refused. */
const MEANT: ReadonlyMap<string, string> = new Map([
  [':', '/'],
  ['½', '(1/2)'],
  ['⅓', '(1/3)'],
  ['⅔', '(2/3)'],
  ['¼', '(1/4)'],
  ['¾', '(3/4)'],
  ['±', '+ or -'],
  ['∓', '- or +'],
]);

/** What to type for a character that is not read; a digit of another script is counted from its zero. */
function meantBy(found: string): string | undefined {
  if (!/^\p{Nd}$/u.test(found)) return MEANT.get(found);
  let digit = 0;
  while (digit < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(found.codePointAt(0)! - digit - 1))) digit += 1;
  return String(digit);
}

/** The character itself where it can be seen, else its number as U+202E. */
function visible(found: string): string {
  if (/^[\p{L}\p{N}\p{P}\p{S}]+$/u.test(found)) return found;
  return `U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
