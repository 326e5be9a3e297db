import type { Cursor } from './cursor.ts';
import type { Expression } from './expression.ts';
import { LIMITS } from './limits.ts';
import { refuse } from './refusal.ts';
import { Gap, Kind } from './tokens.ts';

/** Reads what stands behind `base` from its `^` on: a power, or a transpose. */
export function readPower(cursor: Cursor, base: Expression, start: number): Expression {
  cursor.index += 1;
  if (takeTranspose(cursor, base)) return cursor.apply('transpose', [base], start);
  const exponentStart = cursor.start;
  cursor.enter();
  const exponent = readExponent(cursor, base);
  cursor.leave();
  checkSize(cursor, exponent, exponentStart);
  return cursor.apply('power', [base, exponent], start);
}

/** `^T`, `^{T}`, `^⊤`: a T that is no symbol transposes. A scalar has no transpose; there T is a name not known. */
function takeTranspose(cursor: Cursor, base: Expression): boolean {
  const braced = cursor.kind === Kind.braceOpen ? 1 : 0;
  if (cursor.kindAt(braced) !== Kind.transpose) return takeOpenTranspose(cursor, base, braced);
  cursor.index += braced;
  if (cursor.isScalar(base)) {
    if (cursor.value === 'T') cursor.refuseHere('unknown-name', { data: { name: 'T', names: [] } });
    cursor.refuseHere('prime-on-scalar');
  }
  cursor.index += 1;
  if (braced && !cursor.take(Kind.braceClose)) cursor.refuseUnexpected('}');
  return true;
}

/** Where no symbols are declared, T is one, except behind a matrix. */
function takeOpenTranspose(cursor: Cursor, base: Expression, braced: number): boolean {
  if (!cursor.vocabulary.open || cursor.kindAt(braced) !== Kind.symbol || cursor.isScalar(base)) return false;
  if (cursor.tokens.values[cursor.index + braced] !== 'T') return false;
  if (braced && cursor.kindAt(2) !== Kind.braceClose) return false;
  cursor.index += 1 + 2 * braced;
  return true;
}

/** One factor with its signs; in the loose reading also what is written close behind it. */
function readExponent(cursor: Cursor, base: Expression): Expression {
  const { start, kind } = cursor;
  if (kind === Kind.minus || kind === Kind.plus) {
    cursor.index += 1;
    cursor.enter();
    const operand = readExponent(cursor, base);
    cursor.leave();
    return kind === Kind.minus ? cursor.apply('negate', [operand], start) : operand;
  }
  const exponent = kind === Kind.braceOpen ? readBraced(cursor) : cursor.grammar.factor(cursor);
  if (isClosed(cursor.lastKind)) return exponent;
  if (!runsOn(cursor, base, exponent) && !dividesOn(cursor, base, exponent)) return exponent;
  cursor.exponent ??= { start, end: cursor.end };
  return cursor.loose ? restOfExponent(cursor, base, exponent, start) : exponent;
}

/** Braces hold the whole exponent: `x^{2}^{3}` is not told what belongs to what. */
function readBraced(cursor: Cursor): Expression {
  const exponent = cursor.grammar.operand(cursor);
  if (cursor.kind === Kind.power) cursor.refuseUnexpected('brackets around one of the two powers');
  return exponent;
}

function isClosed(kind: Kind): boolean {
  return kind === Kind.close || kind === Kind.braceClose || kind === Kind.fenceClose || kind === Kind.bar;
}

/** `e^xy`, `e^2x`, `2^xy`, but not `x^2y`; a space ends an exponent. */
function runsOn(cursor: Cursor, base: Expression, exponent: Expression): boolean {
  return isNameClose(cursor) && (isEuler(base) || exponent.kind !== 'number');
}

function isNameClose(cursor: Cursor): boolean {
  if (cursor.gap !== Gap.none) return false;
  switch (cursor.kind) {
    case Kind.symbol:
    case Kind.constant:
    case Kind.function:
    case Kind.callable:
    case Kind.radical:
      return true;
    default:
      return false;
  }
}

/** `e^x/y` and `x^1/2`, but not `x^2/2` or `e^x/(1+x)`. */
function dividesOn(cursor: Cursor, base: Expression, exponent: Expression): boolean {
  if (cursor.kind !== Kind.divide || cursor.gap !== Gap.none) return false;
  if (cursor.tokens.gaps[cursor.index + 1] !== Gap.none) return false;
  const next = cursor.kindAt(1);
  if (next !== Kind.number && next !== Kind.symbol && next !== Kind.constant) return false;
  return isEuler(base) || (exponent.kind === 'number' && exponent.text === '1');
}

function isEuler(base: Expression): boolean {
  return base.kind === 'constant' && base.name === 'e';
}

/** The names that follow closely, and one division: `e^2xy`, `e^-x/2`. */
function restOfExponent(cursor: Cursor, base: Expression, exponent: Expression, start: number): Expression {
  while (isNameClose(cursor)) {
    exponent = cursor.apply('multiply', [exponent, cursor.grammar.factor(cursor)], start);
  }
  if (!dividesOn(cursor, base, exponent)) return exponent;
  cursor.index += 1;
  return cursor.apply('divide', [exponent, cursor.grammar.factor(cursor)], start);
}

function checkSize(cursor: Cursor, exponent: Expression, start: number): void {
  const size = exponent.kind === 'apply' && exponent.operator === 'negate' ? exponent.operands[0]! : exponent;
  if (size.kind !== 'number' || Number(size.text) <= LIMITS.exponent) return;
  refuse('exponent-too-large', start, cursor.lastEnd, { data: { limit: LIMITS.exponent } });
}
