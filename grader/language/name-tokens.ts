import * as ascii from './ascii.ts';
import { functionNamed } from './function-names.ts';
import type { FunctionName } from './operators.ts';
import type { Scan } from './scan.ts';
import { Kind } from './tokens.ts';

/** Adds the token of a name that the vocabulary holds. Where a symbol is also a function, brackets or a prime decide. */
export function emitKnown(scan: Scan, start: number, end: number, name: string): void {
  const { symbols, functions } = scan.vocabulary;
  const entry = symbols.get(name);
  const called = functions.has(name) && (entry === undefined || callFollows(scan.text, end));
  if (called) scan.emit(Kind.callable, start, end, name);
  else scan.emit(Kind.symbol, start, end, entry?.name ?? name);
}

/** Adds Euler's number or π, or the token of a named function; false where the word is neither. */
export function emitNamed(scan: Scan, start: number, end: number, word: string): boolean {
  if (word === 'e' || word === 'pi') {
    scan.emit(Kind.constant, start, end, word);
    return true;
  }
  const operator = functionNamed(word);
  if (operator !== undefined) emitFunction(scan, start, end, operator);
  return operator !== undefined;
}

/** Adds the token of a function; `log2` and `log10` have their base behind them. */
function emitFunction(scan: Scan, start: number, end: number, operator: FunctionName): void {
  scan.emit(Kind.function, start, end, operator);
  if (operator === 'log' && ascii.isDigit(scan.text.charCodeAt(end))) emitGluedBase(scan, start, end);
}

function emitGluedBase(scan: Scan, start: number, at: number): void {
  const end = ascii.digitsEnd(scan.text, at);
  const base = scan.text.slice(at, end);
  if ((base !== '2' && base !== '10') || ascii.isLetter(scan.text.charCodeAt(end))) {
    scan.refuse('ambiguous-function', start, end, {
      suggestion: `log_${base}`,
      data: { name: `log${base}` },
    });
  }
  scan.emit(Kind.underscore, at, at);
  scan.emit(Kind.number, at, end, base);
}

/** Whether what follows can be the argument of a function. A sign cannot tell: `tan - x` may be a slip. */
export function argumentFollows(text: string, at: number): boolean {
  const next = ascii.skipSpaces(text, at);
  const code = text.charCodeAt(next);
  return ascii.isLetter(code) || ascii.isDigit(code) || code > 127 || ARGUMENT_STARTS.has(text.charAt(next));
}

const ARGUMENT_STARTS: ReadonlySet<string> = new Set(['(', '[', '{', '|', '\\', '^', "'", '_', '.']);

/** Whether a bracket or a prime follows, as behind the name of a function. */
export function callFollows(text: string, at: number): boolean {
  const next = ascii.skipSpaces(text, at);
  const sign = text.charAt(next);
  return sign === '(' || sign === "'" || text.startsWith('\\left(', next);
}
