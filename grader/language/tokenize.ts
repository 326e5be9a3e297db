import * as ascii from './ascii.ts';
import { readCommand } from './latex.ts';
import { greekLetter } from './greek.ts';
import { readNumber } from './number-literal.ts';
import type { Scan } from './scan.ts';
import { readSign } from './signs.ts';
import { Gap, Kind } from './tokens.ts';
import { readLetters, readWord } from './words.ts';

/** Reads the tokens of a text, in one pass. Names are resolved here: a word `xsinx` leaves as x, sin, x. */
export function tokenize(scan: Scan): void {
  const { text, end } = scan;
  while (scan.at < end) {
    const code = text.charCodeAt(scan.at);
    if (ascii.isLetter(code)) readWord(scan);
    else if (ascii.isDigit(code)) readNumber(scan);
    else if (ascii.isSpace(code)) readSpace(scan, code);
    else if (code === ascii.BACKSLASH) readCommand(scan);
    else if (code === ascii.POINT && text.charCodeAt(scan.at + 1) !== ascii.STAR) readNumber(scan);
    else if (code === ascii.CARET && raisedPrimes(scan)) continue;
    else if (code > 127 && greekLetter(code) !== undefined) readLetters(scan);
    else readSign(scan);
  }
  scan.emit(Kind.end, end, end);
}

function readSpace(scan: Scan, code: number): void {
  scan.space(scan.at + 1);
  if (code === 10) scan.gap = Gap.line;
}

const RAISED_PRIMES = /^\^(?:\{\s*((?:\\prime\s*|'\s*)+)\}|(\\prime))/;

/** `f^{\prime\prime}` is f''. */
function raisedPrimes(scan: Scan): boolean {
  const { text, at } = scan;
  const next = text.charAt(at + 1);
  if (next !== '{' && next !== '\\') return false;
  const found = RAISED_PRIMES.exec(text.slice(at, at + 60));
  if (!found) return false;
  const count = (found[1] ?? found[2]!).match(/\\prime|'/g)!.length;
  for (let i = 0; i < count; i += 1) scan.emit(Kind.prime, at, at + found[0].length);
  return true;
}
