import * as ascii from './ascii.ts';
import { greekLetter, letterOfCommand } from './greek.ts';

/** A name of parts: `w_32^[1]` has the base w, the subscript 32 and the layer 1. */
export function composeName(base: string, subscript: string, layer: string): string {
  if (subscript === 'hat' || subscript === 'bar') return composeName(base + subscript, '', layer);
  const below = subscript === '' ? '' : `_${subscript}`;
  return layer === '' ? base + below : `${base}${below}^[${layer}]`;
}

/** A part of a name and where it ends. */
export interface Part {
  readonly text: string;
  readonly end: number;
}

/** The digits behind a name (`x1`), or what stands behind `_`: a run of letters and digits, or anything in braces. */
export function scanSubscript(text: string, at: number): Part | undefined {
  if (ascii.isDigit(text.charCodeAt(at))) return run(text, at, ascii.digitsEnd(text, at));
  return text.charCodeAt(at) === ascii.UNDERSCORE ? scanAfterUnderscore(text, at + 1) : undefined;
}

function scanAfterUnderscore(text: string, at: number): Part | undefined {
  const code = text.charCodeAt(at);
  if (code === ascii.BRACE_OPEN) return scanBraced(text, at);
  if (ascii.isDigit(code)) return run(text, at, ascii.digitsEnd(text, at));
  if (code === ascii.BACKSLASH) return scanLetterCommand(text, at);
  const letter = greekLetter(code);
  if (letter !== undefined) return { text: letter, end: at + 1 };
  const end = alphanumericEnd(text, at);
  return end > at ? run(text, at, end) : undefined;
}

function run(text: string, start: number, end: number): Part {
  return { text: text.slice(start, end), end };
}

function alphanumericEnd(text: string, at: number): number {
  for (
    let code = text.charCodeAt(at);
    ascii.isLetter(code) || ascii.isDigit(code);
    code = text.charCodeAt(at)
  )
    at += 1;
  return at;
}

function scanLetterCommand(text: string, at: number): Part | undefined {
  const end = ascii.lettersEnd(text, at + 1);
  const letter = letterOfCommand(text.slice(at + 1, end));
  return letter === undefined ? undefined : { text: letter, end };
}

/** `{3,2}`, `{t-1}`, `{\text{new}}`, `{\theta}`: without its commas where every index is a single character. */
function scanBraced(text: string, at: number): Part | undefined {
  let content = '';
  let depth = 0;
  do {
    const code = text.charCodeAt(at);
    if (code === ascii.BRACE_OPEN) depth += 1;
    else if (code === ascii.BRACE_CLOSE) depth -= 1;
    else if (code === ascii.BACKSLASH) {
      const end = ascii.lettersEnd(text, at + 1);
      const command = text.slice(at + 1, end);
      if (!/^(text|mathrm|mathit|rm|)$/.test(command)) content += letterOfCommand(command) ?? '?';
      at = Math.max(end, command === '' ? at + 2 : end) - 1;
    } else if (!ascii.isSpace(code)) content += greekLetter(code) ?? text.charAt(at);
    at += 1;
  } while (depth > 0 && content.length < 40 && at < text.length);
  if (depth > 0 || !/^[A-Za-z0-9]+([,+-][A-Za-z0-9]+)*$/.test(content)) return undefined;
  return { text: /^.(,.)*$/.test(content) ? content.replaceAll(',', '') : content, end: at };
}

/** A layer index: `^[1]`, `^{[1]}` and, less certainly, `^{(1)}`, `^(1)` or `[1]`, which may be a power or a factor. */
export interface Layer extends Part {
  readonly certain: boolean;
}

export function scanLayer(text: string, at: number): Layer | undefined {
  const caret = text.charCodeAt(at) === ascii.CARET;
  const inside = caret ? at + 1 : at;
  const braced = caret && text.charCodeAt(inside) === ascii.BRACE_OPEN;
  const found = scanIndex(text, braced ? inside + 1 : inside, caret);
  if (!found || !braced) return found;
  return text.charCodeAt(found.end) === ascii.BRACE_CLOSE ? { ...found, end: found.end + 1 } : undefined;
}

function scanIndex(text: string, at: number, caret: boolean): Layer | undefined {
  const open = text.charCodeAt(at);
  if (open !== ascii.SQUARE_OPEN && !(caret && open === ascii.OPEN)) return undefined;
  const end = layerEnd(text, at + 1);
  const close = open === ascii.OPEN ? ascii.CLOSE : ascii.SQUARE_CLOSE;
  if (end === at + 1 || text.charCodeAt(end) !== close) return undefined;
  return { text: text.slice(at + 1, end), end: end + 1, certain: caret && open === ascii.SQUARE_OPEN };
}

/** Where an index such as `1`, `l` or `l-1` ends; at most a few characters long. */
function layerEnd(text: string, at: number): number {
  const most = at + 8;
  while (at < most) {
    const code = text.charCodeAt(at);
    if (!ascii.isLetter(code) && !ascii.isDigit(code) && code !== ascii.MINUS && code !== ascii.PLUS) break;
    at += 1;
  }
  return at;
}
