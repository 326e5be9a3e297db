import * as ascii from './ascii.ts';
import { LIMITS } from './limits.ts';
import type { Scan } from './scan.ts';
import { Kind } from './tokens.ts';

/** Reads `3`, `.5`, `5.`, `1.5e-8` at a digit or a point. */
export function readNumber(scan: Scan): void {
  const { text, at: start } = scan;
  const whole = ascii.digitsEnd(text, start);
  if (isPlain(text, start, whole)) return scan.emit(Kind.number, start, whole, text.slice(start, whole));
  const fraction = fractionEnd(text, whole);
  const end = exponentEnd(scan, fraction);
  if (end <= start + 1 && text.charCodeAt(start) === ascii.POINT) refuseMalformed(scan, start, start + 1);
  if (text.charCodeAt(end) === ascii.POINT && end > whole) refuseMalformed(scan, start, end + 1);
  refuseForeign(scan, start, end);
  checkSize(scan, start, whole, fraction, end);
  scan.emit(Kind.number, start, end, spelling(text, start, whole, fraction, end));
}

/** Most numbers are whole, with few digits, and spelled as they are stored: nothing else about them has to be looked at. */
function isPlain(text: string, start: number, whole: number): boolean {
  const first = text.charCodeAt(start);
  const next = text.charCodeAt(whole);
  if (first === ascii.ZERO || first === ascii.POINT || whole - start > LIMITS.digits) return false;
  return (
    next !== ascii.POINT && next !== ascii.UNDERSCORE && next !== ascii.SMALL_E && next !== ascii.CAPITAL_E
  );
}

/** `5.` ends behind its point, but in `2.*x` the point belongs to the sign. */
function fractionEnd(text: string, whole: number): number {
  if (text.charCodeAt(whole) !== ascii.POINT) return whole;
  if (text.charAt(whole + 1) === '*' || text.charAt(whole + 1) === '/') return whole;
  return ascii.digitsEnd(text, whole + 1);
}

/** An exponent needs its digits (`1e` is 1·e), and the letter must not be a symbol. */
function exponentEnd(scan: Scan, fraction: number): number {
  const { text } = scan;
  const letter = text.charAt(fraction);
  if ((letter !== 'e' && letter !== 'E') || scan.vocabulary.symbols.has(letter)) return fraction;
  const code = text.charCodeAt(fraction + 1);
  const digits = code === ascii.MINUS || code === ascii.PLUS ? fraction + 2 : fraction + 1;
  const end = ascii.digitsEnd(text, digits);
  return end > digits ? end : fraction;
}

/** Digit groups `1_000` and other bases `0x1f`. */
function refuseForeign(scan: Scan, start: number, end: number): void {
  const { text } = scan;
  const next = text.charCodeAt(end);
  if (next === ascii.UNDERSCORE) {
    const all = /^[0-9_]*/.exec(text.slice(start, start + 2 * LIMITS.digits))![0];
    scan.refuse('thousands-separator', start, start + all.length, { suggestion: all.replaceAll('_', '') });
  }
  if (end === start + 1 && /^0[xXbBoO][0-9A-Fa-f]/.test(text.slice(start, start + 3))) {
    refuseMalformed(scan, start, start + 3);
  }
}

function refuseMalformed(scan: Scan, start: number, end: number): never {
  return scan.refuse('malformed-number', start, end, { expected: 'a number such as 3, 0.5 or 1.5e-8' });
}

function checkSize(scan: Scan, start: number, whole: number, fraction: number, end: number): void {
  if (fraction - start - (fraction > whole ? 1 : 0) > LIMITS.digits) {
    scan.refuse('too-many-digits', start, end, { data: { limit: LIMITS.digits } });
  }
  if (end > fraction && Math.abs(Number(scan.text.slice(fraction + 1, end))) > LIMITS.decimalExponent) {
    scan.refuse('exponent-too-large', start, end, { data: { limit: LIMITS.decimalExponent } });
  }
}

/** The canonical spelling: no leading zeros, a digit on both sides of a point, the digits behind it kept. */
function spelling(text: string, start: number, whole: number, fraction: number, end: number): string {
  let from = start;
  while (from < whole - 1 && text.charAt(from) === '0') from += 1;
  if (end === whole) return text.slice(from, whole);
  const before = whole > from ? text.slice(from, whole) : '0';
  const after = fraction > whole ? text.slice(whole + 1, fraction) || '0' : '';
  const decimal = after === '' ? before : `${before}.${after}`;
  return end === fraction ? decimal : `${decimal}e${Number(text.slice(fraction + 1, end))}`;
}
