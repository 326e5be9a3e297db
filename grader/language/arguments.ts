import { refuseDecimalComma } from './adjacent-numbers.ts';
import type { Cursor } from './cursor.ts';
import type { Expression } from './expression.ts';
import { isFunctionName, notationOf } from './operators.ts';
import { expectClosing, inside, readList, tensor } from './groups.ts';
import { refuse } from './refusal.ts';
import { Kind } from './tokens.ts';

/** Reads the arguments of a function: in brackets, or, of a known function, the product that follows. */
export function readArguments(cursor: Cursor, name: string): readonly Expression[] {
  const { start } = cursor;
  if (!isBracket(cursor.kind) && !isFunctionName(name)) refuseMissing(cursor, name);
  const written = isBracket(cursor.kind) ? readBracketed(cursor, name) : [readProduct(cursor, name)];
  const entries = arityOf(name) === 'vector' && written.length > 1;
  const operands = entries ? [tensor(cursor, [written], true, start)] : written;
  checkArity(cursor, name, operands.length, start);
  return operands;
}

function isBracket(kind: Kind): boolean {
  return kind === Kind.open || kind === Kind.braceOpen || kind === Kind.setOpen;
}

const CLOSING: ReadonlyMap<Kind, Kind> = new Map([
  [Kind.open, Kind.close],
  [Kind.braceOpen, Kind.braceClose],
  [Kind.setOpen, Kind.setClose],
]);

function readBracketed(cursor: Cursor, name: string): readonly Expression[] {
  const { start, kind } = cursor;
  const closing = CLOSING.get(kind)!;
  cursor.index += 1;
  if (cursor.kind === closing) refuse('missing-argument', start, cursor.end, { data: { name } });
  const operands = inside(cursor, (at) => {
    const first = at.grammar.expression(at);
    if (at.kind === Kind.comma && arityOf(name) === 1) refuseDecimalComma(at);
    return readList(at, first);
  });
  expectClosing(cursor, closing, start);
  return operands;
}

/** An unknown function may take any number of arguments. */
function arityOf(name: string): number | 'many' | 'vector' {
  return isFunctionName(name) ? notationOf(name).arity : 'many';
}

function checkArity(cursor: Cursor, name: string, count: number, start: number): void {
  const arity = arityOf(name);
  if (typeof arity === 'string' || arity === count || (name === 'log' && count === 1)) return;
  refuse('wrong-number-of-arguments', start, cursor.lastEnd, { data: { name, limit: arity } });
}

function readProduct(cursor: Cursor, name: string): Expression {
  cursor.enter();
  const argument = readUnbracketed(cursor, name);
  cursor.leave();
  return argument;
}

/**
 * `sin 2x cos y`: numbers, names, bars and roots up to a sign or the next function's name; a bracket belongs to the
 * argument behind a number alone (`ln 2(x+1)`), and `ln|x|` ends with its bar.
 */
function readUnbracketed(cursor: Cursor, name: string): Expression {
  const { start, kind } = cursor;
  if (kind === Kind.minus) return readNegative(cursor, name);
  if (kind === Kind.bar || kind === Kind.fenceOpen || kind === Kind.squareOpen)
    return cursor.grammar.operand(cursor);
  if (!cursor.juxtaposed) refuseMissing(cursor, name);
  let argument = cursor.grammar.factor(cursor);
  while (continues(cursor))
    argument = cursor.apply('multiply', [argument, cursor.grammar.factor(cursor)], start);
  return argument;
}

function readNegative(cursor: Cursor, name: string): Expression {
  const { start } = cursor;
  cursor.index += 1;
  const operand = readProduct(cursor, name);
  return cursor.apply('negate', [operand], start);
}

function refuseMissing({ tokens, index, lastEnd }: Cursor, name: string): never {
  refuse('missing-argument', tokens.starts[index - 1]!, lastEnd, { data: { name } });
}

function continues(cursor: Cursor): boolean {
  switch (cursor.kind) {
    case Kind.symbol:
    case Kind.constant:
    case Kind.radical:
    case Kind.root:
    case Kind.fraction:
      return true;
    case Kind.open:
    case Kind.braceOpen:
      return cursor.lastKind === Kind.number;
    default:
      return false;
  }
}
