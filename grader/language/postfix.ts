import { refuseGroupedDigits } from './adjacent-numbers.ts';
import type { Cursor } from './cursor.ts';
import type { Expression } from './expression.ts';
import { Kind } from './tokens.ts';

/** `n!`; `n!!` could be (n!)! or the double factorial. */
export function readFactorial(cursor: Cursor, operand: Expression, start: number): Expression {
  cursor.index += 1;
  if (cursor.kind === Kind.factorial) cursor.refuseUnexpected('brackets around the first factorial');
  return cursor.apply('factorial', [operand], start);
}

/** A prime behind a value is its transpose, and means nothing behind a scalar. */
export function readPrime(cursor: Cursor, operand: Expression, start: number): Expression {
  if (cursor.isScalar(operand)) {
    refuseGroupedDigits(cursor);
    cursor.refuseHere('prime-on-scalar');
  }
  cursor.index += 1;
  return cursor.apply('transpose', [operand], start);
}
