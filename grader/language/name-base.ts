import * as ascii from './ascii.ts';
import { greekLetter, letterOfCommand } from './greek.ts';

/** The letters of a name before its indices, spelled out, and where they end. */
export interface Base {
  readonly name: string;
  readonly end: number;
  /** True for ASCII letters, which may be several names in a row; `θ` and `\hat{y}` are one. */
  readonly splittable: boolean;
}

const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['hat', 'hat'],
  ['widehat', 'hat'],
  ['bar', 'bar'],
  ['overline', 'bar'],
  ['tilde', 'tilde'],
  ['widetilde', 'tilde'],
]);

/** Commands that change how letters look, not what they mean. */
const STYLES: ReadonlySet<string> = new Set(
  (
    'mathbf mathrm mathit mathsf mathcal mathbb mathtt mathnormal boldsymbol bm pmb operatorname ' +
    'operatorname* text textrm textit textbf vec rm bf it'
  ).split(' '),
);

export function isAccent(command: string): boolean {
  return ACCENTS.has(command);
}

export function isStyle(command: string): boolean {
  return STYLES.has(command);
}

/** Reads the letters at a place: `x`, `loss`, `θ`, `\theta`, `\hat{y}`, `\mathbf W`; undefined where none are. */
export function scanBase(text: string, at: number, depth = 0): Base | undefined {
  const code = text.charCodeAt(at);
  if (ascii.isLetter(code)) {
    const end = ascii.lettersEnd(text, at);
    return { name: text.slice(at, end), end, splittable: true };
  }
  if (code === ascii.BACKSLASH) return depth > 3 ? undefined : scanCommand(text, at, depth);
  const letter = greekLetter(code);
  return letter === undefined ? undefined : { name: letter, end: at + 1, splittable: false };
}

function scanCommand(text: string, at: number, depth: number): Base | undefined {
  const end = commandEnd(text, at);
  const command = text.slice(at + 1, end);
  const letter = letterOfCommand(command);
  if (letter !== undefined) return { name: letter, end, splittable: false };
  const accent = ACCENTS.get(command);
  if (accent === undefined && !STYLES.has(command)) return undefined;
  const inside = scanArgument(text, ascii.skipSpaces(text, end), depth);
  return inside && accent !== undefined
    ? { name: inside.name + accent, end: inside.end, splittable: false }
    : inside;
}

/** Where the command that starts with the backslash at `at` ends, a star included. */
export function commandEnd(text: string, at: number): number {
  const end = ascii.lettersEnd(text, at + 1);
  return text.charAt(end) === '*' && text.slice(at + 1, end) === 'operatorname' ? end + 1 : end;
}

/** What an accent or a style applies to: the letters in its braces, or the one letter that follows. */
function scanArgument(text: string, at: number, depth: number): Base | undefined {
  if (text.charCodeAt(at) !== ascii.BRACE_OPEN) return scanSingle(text, at, depth);
  const inside = scanBase(text, ascii.skipSpaces(text, at + 1), depth + 1);
  if (!inside) return undefined;
  const close = ascii.skipSpaces(text, inside.end);
  return text.charCodeAt(close) === ascii.BRACE_CLOSE ? { ...inside, end: close + 1 } : undefined;
}

function scanSingle(text: string, at: number, depth: number): Base | undefined {
  if (!ascii.isLetter(text.charCodeAt(at))) return scanBase(text, at, depth + 1);
  return { name: text.charAt(at), end: at + 1, splittable: false };
}

/** As scanBase, with the letter that `Δ`, `d` or `∂` is a prefix of: Δw, `\partial L`. */
export function scanJoinedBase(text: string, at: number): Base | undefined {
  const first = scanBase(text, at);
  if (!first || (first.name !== 'Delta' && first.name !== 'd')) return first;
  const plain = ascii.isLetter(text.charCodeAt(at));
  const second = scanBase(text, plain ? first.end : ascii.skipSpaces(text, first.end));
  return second ? { name: first.name + second.name, end: second.end, splittable: false } : first;
}
