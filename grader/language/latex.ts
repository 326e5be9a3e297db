import * as ascii from './ascii.ts';
import { functionNamed } from './function-names.ts';
import { commandMeaning, ENVIRONMENTS, isSkipped } from './latex-commands.ts';
import { commandEnd, isAccent, isStyle } from './name-base.ts';
import { scanDerivative } from './name-scan.ts';
import { emitKnown } from './name-tokens.ts';
import type { ProblemCode } from './problem.ts';
import type { Scan } from './scan.ts';
import { Kind } from './tokens.ts';
import { readLetters, resolve } from './words.ts';
import { isKnown } from './word-match.ts';

/** Reads a LaTeX command. What is not in the table is refused: nothing is ever expanded. */
export function readCommand(scan: Scan): void {
  const { text, at } = scan;
  const end = commandEnd(text, at);
  if (end === at + 1) return readControlSign(scan, at);
  const command = text.slice(at + 1, end);
  const meaning = commandMeaning(command);
  if (meaning !== undefined && 'code' in meaning) return refuseCommand(scan, at, end, meaning.code);
  if (meaning !== undefined) return emitCommand(scan, at, end, meaning.kind, meaning.value);
  if (isSkipped(command)) return readSkipped(scan, command, end);
  if (command === 'begin' || command === 'end') return readEnvironment(scan, at, end, command);
  if (readLetters(scan)) return;
  if (functionNamed(command) !== undefined) {
    return resolve(scan, at, { name: command, end, splittable: false });
  }
  if (isStyle(command)) return readStyle(scan, at, end, command);
  scan.refuse(isAccent(command) ? 'unexpected-token' : 'unknown-command', at, end, {
    ...(isAccent(command) ? { expected: 'a letter' } : {}),
    data: { found: `\\${command}` },
  });
}

function refuseCommand(scan: Scan, at: number, end: number, code: ProblemCode): never {
  scan.refuse(code, at, end, { data: { found: scan.text.slice(at, end) } });
}

function emitCommand(scan: Scan, at: number, end: number, kind: Kind, value: string): void {
  if (kind === Kind.fraction && readDerivative(scan, at)) return;
  scan.emit(kind, at, end, value);
  if (kind === Kind.fraction || kind === Kind.binomial) readSingles(scan, 2);
  if (kind === Kind.root) readSingles(scan, 1);
}

/** `\frac{\partial L}{\partial w}` where it is a symbol. */
function readDerivative(scan: Scan, at: number): boolean {
  const found = scanDerivative(scan.text, at);
  if (!found || !isKnown(scan.vocabulary, found.text)) return false;
  emitKnown(scan, at, found.end, found.text);
  return true;
}

/** Arguments without braces are single characters: `\frac12`, `\sqrt2x`. */
function readSingles(scan: Scan, count: number): void {
  for (let i = 0; i < count; i += 1) {
    const at = ascii.skipSpaces(scan.text, scan.at);
    const code = scan.text.charCodeAt(at);
    if (ascii.isDigit(code)) scan.emit(Kind.number, at, at + 1, scan.text.charAt(at));
    else if (ascii.isLetter(code)) {
      resolve(scan, at, { name: scan.text.charAt(at), end: at + 1, splittable: false });
    } else return;
  }
}

/** `\,` and its like are spaces, `\\` ends a row, `\{` is the brace of a set. */
function readControlSign(scan: Scan, at: number): void {
  const sign = scan.text.charAt(at + 1);
  if (sign !== '' && ',;:!> '.includes(sign)) return scan.space(at + 2);
  if (sign === '\\') return scan.emit(Kind.newRow, at, at + 2);
  if (sign === '{') return scan.emit(Kind.setOpen, at, at + 2);
  if (sign === '}') return scan.emit(Kind.setClose, at, at + 2);
  if (sign === '%') return scan.emit(Kind.percent, at, at + 2);
  if (sign === '|') return scan.emit(Kind.bar, at, at + 2, 'norm');
  scan.refuse('unknown-command', at, at + 2, { data: { found: `\\${sign}` } });
}

/** `\left|` and `\right\|` say which bar opens. */
function readSkipped(scan: Scan, command: string, end: number): void {
  const sized = SIZED.exec(command);
  if (!sized) return scan.space(end);
  scan.at = ascii.skipSpaces(scan.text, end);
  const side = sized[1] ?? sized[2];
  const bar = /^(?:\||‖|\\\||\\[vV]ert\b)/.exec(scan.text.slice(scan.at, scan.at + 6))?.[0];
  if (side === '' || bar === undefined) return;
  const kind = side === 'left' || side === 'l' ? Kind.fenceOpen : Kind.fenceClose;
  scan.emit(kind, scan.at, scan.at + bar.length, bar === '|' || bar === '\\vert' ? 'abs' : 'norm');
}

const SIZED = /^(?:(left|right)|[bB]igg?([lr]?))$/;

const ENVIRONMENT = /^\s*\{([A-Za-z]+)\}(?:\s*\{[clr|\s]*\})?/;

function readEnvironment(scan: Scan, at: number, end: number, command: string): void {
  const found = ENVIRONMENT.exec(scan.text.slice(end, end + 80));
  if (!found || !ENVIRONMENTS.has(found[1]!)) {
    refuseCommand(scan, at, end + (found?.[0].length ?? 0), 'unknown-command');
  }
  const braces =
    found[1] === 'array' && command === 'begin' ? found[0] : found[0].slice(0, found[0].indexOf('}') + 1);
  scan.emit(command === 'begin' ? Kind.matrixOpen : Kind.matrixClose, at, end + braces.length);
}

/** `\text{new }` around what is no name is prose; another style is read past. */
function readStyle(scan: Scan, at: number, end: number, command: string): void {
  if (command.startsWith('text') || command.startsWith('operatorname')) {
    refuseCommand(scan, at, end, 'unit-or-text');
  }
  scan.space(end);
}
