import { refuseDecimalComma } from './adjacent-numbers.ts';
import type { Cursor } from './cursor.ts';
import { refuse } from './refusal.ts';
import { Kind } from './tokens.ts';

/** Refuses what stands behind a whole expression, and says what it may be meant for. */
export function refuseRest(cursor: Cursor): never {
  switch (cursor.kind) {
    case Kind.comma:
      refuseDecimalComma(cursor);
      return cursor.refuseUnexpected('brackets around a vector: (1, 2)');
    case Kind.percent:
      return refusePercent(cursor);
    case Kind.close:
    case Kind.squareClose:
    case Kind.braceClose:
    case Kind.fenceClose:
      return cursor.refuseHere('unbalanced-bracket');
    default:
      return cursor.refuseUnexpected('an operator or the end');
  }
}

/** `50%` is 0.5. */
function refusePercent(cursor: Cursor): never {
  const { tokens, index } = cursor;
  const value = tokens.values[index - 1]!;
  if (tokens.kinds[index - 1] !== Kind.number) cursor.refuseHere('unit-or-text', { data: { found: '%' } });
  const suggestion = /^[0-9]{1,12}$/.test(value) ? String(Number(value) / 100) : `${value}/100`;
  return refuse('unit-or-text', tokens.starts[index - 1]!, cursor.end, { suggestion, data: { found: '%' } });
}
