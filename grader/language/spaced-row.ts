import type { Cursor } from './cursor.ts';
import type { Expression } from './expression.ts';
import { checkSide } from './groups.ts';
import { Gap, Kind } from './tokens.ts';

/**
 * Reads a row whose entries are separated by spaces, `1 -2 x`: two or more numbers or single names, signed or not, and
 * nothing else up to the end of the row. Anything else (`y log x`, `1 - 2`) is not such a row, and undefined.
 */
export function readSpacedRow(cursor: Cursor): Expression[] | undefined {
  const entries = countEntries(cursor);
  if (entries < 2) return undefined;
  checkSide(cursor, entries);
  return Array.from({ length: entries }, () => readEntry(cursor));
}

/** How many entries the row has, 0 if it is not of this form. */
function countEntries(cursor: Cursor): number {
  const { kinds, gaps } = cursor.tokens;
  let entries = 0;
  for (let i = cursor.index; ; entries += 1) {
    if (isRowEnd(kinds[i]!) || (entries > 0 && gaps[i] === Gap.line)) return entries;
    if (entries > 0 && gaps[i] === Gap.none) return 0;
    if (kinds[i] === Kind.minus || kinds[i] === Kind.plus) {
      i += 1;
      if (gaps[i] !== Gap.none) return 0;
    }
    if (!isSingle(kinds[i]!)) return 0;
    i += 1;
  }
}

function isRowEnd(kind: Kind): boolean {
  return kind === Kind.semicolon || kind === Kind.squareClose;
}

function isSingle(kind: Kind): boolean {
  return kind === Kind.number || kind === Kind.symbol || kind === Kind.constant;
}

function readEntry(cursor: Cursor): Expression {
  const { start } = cursor;
  const negative = cursor.kind === Kind.minus;
  if (negative || cursor.kind === Kind.plus) cursor.index += 1;
  const entry = cursor.grammar.operand(cursor);
  return negative ? cursor.apply('negate', [entry], start) : entry;
}
