import { readCall, readFunction } from './applications.ts';
import type { Cursor } from './cursor.ts';
import { E, PI, type Expression } from './expression.ts';
import { readBars, readBraces, readFence, readParentheses } from './groups.ts';
import { readBinomial, readFraction, readRadical, readRoot } from './latex-operands.ts';
import { readBrackets, readEnvironment } from './matrices.ts';
import { Kind } from './tokens.ts';

/** Reads an operand without exponent, primes or factorial. */
export function readOperand(cursor: Cursor): Expression {
  switch (cursor.kind) {
    case Kind.number:
      return cursor.count({ kind: 'number', text: next(cursor) });
    case Kind.symbol:
      return cursor.count({ kind: 'symbol', name: next(cursor) });
    case Kind.constant:
      return cursor.count(next(cursor) === 'e' ? E : PI);
    case Kind.function:
      return readFunction(cursor);
    case Kind.callable:
      return readCall(cursor);
    case Kind.open:
      return readParentheses(cursor);
    case Kind.squareOpen:
      return readBrackets(cursor);
    case Kind.braceOpen:
      return readBraces(cursor);
    case Kind.bar:
      return readBars(cursor);
    case Kind.fenceOpen:
      return readFence(cursor);
    case Kind.matrixOpen:
      return readEnvironment(cursor);
    case Kind.fraction:
      return readFraction(cursor);
    case Kind.binomial:
      return readBinomial(cursor);
    case Kind.radical:
      return readRadical(cursor);
    case Kind.root:
      return readRoot(cursor);
    case Kind.setOpen:
      return cursor.refuseHere('set');
    case Kind.close:
    case Kind.squareClose:
    case Kind.braceClose:
      return refuseClosing(cursor);
    default:
      return refuseOther(cursor);
  }
}

function next(cursor: Cursor): string {
  const { value } = cursor;
  cursor.index += 1;
  return value;
}

/** `+/-` is what is typed for ±. */
function refuseOther(cursor: Cursor): never {
  const isPlusMinus =
    cursor.lastKind === Kind.plus && cursor.kind === Kind.divide && cursor.kindAt(1) === Kind.minus;
  if (isPlusMinus) cursor.refuseHere('plus-minus', { suggestion: '+ or -' });
  cursor.refuseUnexpected('a number, a name or a bracket');
}

/** A bracket that closes nothing, or nothing inside a bracket. */
function refuseClosing(cursor: Cursor): never {
  const opens = cursor.depth > 0;
  if (opens) cursor.refuseUnexpected('a number, a name or a bracket');
  cursor.refuseHere('unbalanced-bracket');
}
