import { readArguments } from './arguments.ts';
import type { Cursor } from './cursor.ts';
import type { Expression } from './expression.ts';
import { INVERSES } from './function-names.ts';
import { LIMITS } from './limits.ts';
import { notationOf, type FunctionName } from './operators.ts';
import { refuse } from './refusal.ts';
import { Kind } from './tokens.ts';

/** What stands between the name of a function and its argument: `sin'`, `sin^2`, `log_2`. */
interface Decoration {
  readonly order: number;
  readonly exponent: Expression | undefined;
  readonly base: Expression | undefined;
}

/** Reads a named function with its argument: `sin x`, `sin^2(x)`, `log_2 x`, `max(0, x)`, `tanh'(x)`. */
export function readFunction(cursor: Cursor): Expression {
  const { start } = cursor;
  const name = cursor.value as FunctionName;
  cursor.index += 1;
  const decoration = readDecoration(cursor, name);
  const operands = readArguments(cursor, name);
  return raise(cursor, applied(cursor, name, decoration, operands, start), decoration.exponent, start);
}

/** Reads an unknown function with its argument in brackets: `f(x)`, `f''(x)`, `f^2(x)`. */
export function readCall(cursor: Cursor): Expression {
  const { start, value: name } = cursor;
  cursor.index += 1;
  const { order, exponent } = readDecoration(cursor, undefined);
  if (isMinusOne(exponent)) refuse('ambiguous-function', start, cursor.lastEnd, { data: { name } });
  const operands = readArguments(cursor, name);
  return raise(cursor, cursor.count({ kind: 'call', name, order, operands }), exponent, start);
}

function readDecoration(cursor: Cursor, name: FunctionName | undefined): Decoration {
  let order = 0;
  let exponent: Expression | undefined;
  let base: Expression | undefined;
  for (;;) {
    if (cursor.take(Kind.prime)) order = nextOrder(cursor, order);
    else if (exponent === undefined && cursor.take(Kind.power)) exponent = readExponent(cursor);
    else if (name === 'log' && base === undefined && cursor.take(Kind.underscore)) {
      base = cursor.grammar.operand(cursor);
    } else return { order, exponent, base };
  }
}

function nextOrder(cursor: Cursor, order: number): number {
  if (order < LIMITS.derivativeOrder) return order + 1;
  return cursor.refuseHere('too-deep', { data: { limit: LIMITS.derivativeOrder } });
}

/** One operand with its sign: in `sin^2x` the x is the argument. */
function readExponent(cursor: Cursor): Expression {
  const { start } = cursor;
  if (!cursor.take(Kind.minus)) return cursor.grammar.operand(cursor);
  return cursor.apply('negate', [cursor.grammar.operand(cursor)], start);
}

function applied(
  cursor: Cursor,
  name: FunctionName,
  { order, exponent, base }: Decoration,
  operands: readonly Expression[],
  start: number,
): Expression {
  if (name === 'log') return logarithm(cursor, order, operands, base, start);
  if (isMinusOne(exponent)) {
    const inverse = INVERSES.get(name);
    if (inverse === undefined || order > 0)
      refuse('ambiguous-function', start, cursor.lastEnd, { data: { name } });
    return cursor.apply(inverse, operands, start);
  }
  return differentiated(cursor, name, order, operands, start);
}

function differentiated(
  cursor: Cursor,
  name: FunctionName,
  order: number,
  operands: readonly Expression[],
  start: number,
): Expression {
  if (order === 0) return cursor.apply(name, operands, start);
  const { symbols, unprimed } = cursor.vocabulary;
  if (unprimed.has(name)) {
    const names = [...new Set([...symbols.values()].map((entry) => entry.name))];
    refuse('asked-name', start, cursor.lastEnd, { data: { name: `${name}'`, names } });
  }
  if (notationOf(name).arity !== 1) {
    refuse('unexpected-token', start, cursor.lastEnd, {
      expected: 'a function of one argument before a prime',
    });
  }
  return cursor.count({ kind: 'call', name, order, operands });
}

/** The bare log is the natural one; `log_b x` and `log(x, b)` have the base b. */
function logarithm(
  cursor: Cursor,
  order: number,
  operands: readonly Expression[],
  base: Expression | undefined,
  start: number,
): Expression {
  if (base === undefined && operands.length === 1)
    return differentiated(cursor, 'ln', order, operands, start);
  if (order > 0 || (base !== undefined && operands.length > 1)) {
    refuse('wrong-number-of-arguments', start, cursor.lastEnd, { data: { name: 'log', limit: 1 } });
  }
  return cursor.apply('log', base === undefined ? operands : [...operands, base], start);
}

/** `sin^2 x` is (sin x)^2; `sin^-1` has become the inverse already. */
function raise(
  cursor: Cursor,
  value: Expression,
  exponent: Expression | undefined,
  start: number,
): Expression {
  if (exponent === undefined || isMinusOne(exponent)) return value;
  return cursor.apply('power', [value, exponent], start);
}

function isMinusOne(exponent: Expression | undefined): boolean {
  if (exponent?.kind !== 'apply' || exponent.operator !== 'negate') return false;
  const operand = exponent.operands[0]!;
  return operand.kind === 'number' && operand.text === '1';
}
