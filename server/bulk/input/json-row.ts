import { faultFromJson } from '../../faults/from-json.ts';
import { JsonRefusal } from '../../json/refusal.ts';
import { parseStrictJson } from '../../json/strict.ts';
import { decodeUtf8 } from '../../json/utf8.ts';
import type { Piece } from './piece.ts';
import { rowError, type Row } from './row.ts';

/** A piece of JSON as a row. */
export function jsonRow(piece: Piece): Row {
  const { line } = piece;
  if ('error' in piece) return { line, error: rowError(piece.error) };
  const text = decodeUtf8(piece.bytes);
  if (text === undefined) return { line, error: rowError('ill-formed-utf8') };
  try {
    return { line, value: parseStrictJson(text) };
  } catch (error) {
    if (!(error instanceof JsonRefusal)) throw error;
    const { code, message } = faultFromJson(error);
    return { line, error: { code, message } };
  }
}
