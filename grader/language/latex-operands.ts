import type { Cursor } from './cursor.ts';
import type { Expression } from './expression.ts';
import { expectClosing, inside } from './groups.ts';
import type { FunctionName } from './operators.ts';
import { Kind } from './tokens.ts';

/** `\frac{a}{b}`, `\frac12`. */
export function readFraction(cursor: Cursor): Expression {
  return readPair(cursor, 'divide');
}

export function readBinomial(cursor: Cursor): Expression {
  return readPair(cursor, 'binomial');
}

function readPair(cursor: Cursor, operator: 'divide' | 'binomial'): Expression {
  const { start } = cursor;
  cursor.index += 1;
  const above = readArgument(cursor);
  const below = readArgument(cursor);
  return cursor.apply(operator, [above, below], start);
}

/** The argument of a command: a group in braces, or one operand without them, which is a level of its own. */
function readArgument(cursor: Cursor): Expression {
  if (cursor.kind === Kind.braceOpen) return cursor.grammar.operand(cursor);
  cursor.enter();
  const argument = cursor.grammar.operand(cursor);
  cursor.leave();
  return argument;
}

/** `√x`: of the one factor that follows, its exponent included. */
export function readRadical(cursor: Cursor): Expression {
  const { start, value } = cursor;
  cursor.index += 1;
  cursor.enter();
  const radicand = cursor.kind === Kind.open ? cursor.grammar.operand(cursor) : cursor.grammar.factor(cursor);
  cursor.leave();
  return cursor.apply(value as FunctionName, [radicand], start);
}

/** `\sqrt{x}`, `\sqrt[3]{x}`. */
export function readRoot(cursor: Cursor): Expression {
  const { start } = cursor;
  cursor.index += 1;
  const index = cursor.kind === Kind.squareOpen ? readIndex(cursor) : undefined;
  const radicand = readArgument(cursor);
  if (index === undefined || isNumber(index, '2')) return cursor.apply('sqrt', [radicand], start);
  if (isNumber(index, '3')) return cursor.apply('cbrt', [radicand], start);
  return cursor.apply('root', [radicand, index], start);
}

function readIndex(cursor: Cursor): Expression {
  const { start } = cursor;
  cursor.index += 1;
  const index = inside(cursor, cursor.grammar.expression);
  expectClosing(cursor, Kind.squareClose, start);
  return index;
}

function isNumber(expression: Expression, text: string): boolean {
  return expression.kind === 'number' && expression.text === text;
}
