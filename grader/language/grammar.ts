import { refuseAdjacentNumber } from './adjacent-numbers.ts';
import type { Cursor, Grammar } from './cursor.ts';
import { readPower } from './exponents.ts';
import type { Expression } from './expression.ts';
import { readOperand } from './operands.ts';
import { readFactorial, readPrime } from './postfix.ts';
import { Kind } from './tokens.ts';

/**
 * The grammar, by precedence from loose to tight: sums; a sign; products and quotients, written or juxtaposed, from left
 * to right; powers, to the right; primes and factorials. A sign binds tighter than + and looser than a product
 * (−xy is −(xy)), and so −x² is −(x²).
 */
export const grammar: Grammar = { expression, expressionFrom, factor, operand: readOperand };

function expression(cursor: Cursor): Expression {
  const { start } = cursor;
  return restOfSum(cursor, term(cursor), start);
}

function expressionFrom(cursor: Cursor, operand: Expression, start: number): Expression {
  const first = restOfFactor(cursor, operand, start);
  return restOfSum(cursor, restOfProduct(cursor, first, start), start);
}

function restOfSum(cursor: Cursor, left: Expression, start: number): Expression {
  for (;;) {
    const { kind } = cursor;
    if (kind !== Kind.plus && kind !== Kind.minus) return left;
    cursor.index += 1;
    left = cursor.apply(kind === Kind.plus ? 'add' : 'subtract', [left, term(cursor)], start);
  }
}

function term(cursor: Cursor): Expression {
  const { start, kind } = cursor;
  if (kind === Kind.minus || kind === Kind.plus) return signed(cursor, term);
  return restOfProduct(cursor, factor(cursor), start);
}

/** A sign and what it belongs to, which `inside` reads. */
function signed(cursor: Cursor, inside: (cursor: Cursor) => Expression): Expression {
  const { start } = cursor;
  const negative = cursor.kind === Kind.minus;
  cursor.index += 1;
  cursor.enter();
  const operand = inside(cursor);
  cursor.leave();
  return negative ? cursor.apply('negate', [operand], start) : operand;
}

/** `-y` in `x*-y`: a sign that belongs to one factor. */
function signedFactor(cursor: Cursor): Expression {
  const { kind } = cursor;
  return kind === Kind.minus || kind === Kind.plus ? signed(cursor, signedFactor) : factor(cursor);
}

function restOfProduct(cursor: Cursor, left: Expression, start: number): Expression {
  for (;;) {
    switch (cursor.kind) {
      case Kind.times:
        cursor.index += 1;
        left = cursor.apply('multiply', [left, signedFactor(cursor)], start);
        break;
      case Kind.hadamard:
        cursor.index += 1;
        left = cursor.apply('hadamard', [left, signedFactor(cursor)], start);
        break;
      case Kind.dot:
        left = dotProduct(cursor, left, start);
        break;
      case Kind.divide:
        left = quotient(cursor, left, start);
        break;
      default:
        if (!cursor.juxtaposed) return left;
        left = juxtaposed(cursor, left, start);
    }
  }
}

/** Between scalars a dot is a plain product. */
function dotProduct(cursor: Cursor, left: Expression, start: number): Expression {
  cursor.index += 1;
  const right = signedFactor(cursor);
  const plain = cursor.isScalar(left) && cursor.isScalar(right);
  return cursor.apply(plain ? 'multiply' : 'dot', [left, right], start);
}

/** `1/2x`: strictly (1/2)x; the loose reading is 1/(2x). */
function quotient(cursor: Cursor, left: Expression, start: number): Expression {
  cursor.index += 1;
  const rightStart = cursor.start;
  let right = signedFactor(cursor);
  if (cursor.juxtaposed) {
    cursor.division ??= { start, end: cursor.end };
    while (cursor.loose && cursor.juxtaposed) right = juxtaposed(cursor, right, rightStart);
  }
  return cursor.apply('divide', [left, right], start);
}

function juxtaposed(cursor: Cursor, left: Expression, start: number): Expression {
  if (cursor.kind === Kind.number) refuseAdjacentNumber(cursor);
  return cursor.apply('multiply', [left, factor(cursor)], start);
}

function factor(cursor: Cursor): Expression {
  const { start } = cursor;
  return restOfFactor(cursor, readOperand(cursor), start);
}

function restOfFactor(cursor: Cursor, left: Expression, start: number): Expression {
  for (;;) {
    switch (cursor.kind) {
      case Kind.power:
        left = readPower(cursor, left, start);
        break;
      case Kind.factorial:
        left = readFactorial(cursor, left, start);
        break;
      case Kind.prime:
        left = readPrime(cursor, left, start);
        break;
      default:
        return left;
    }
  }
}
