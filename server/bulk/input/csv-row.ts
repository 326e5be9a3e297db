import { decodeUtf8 } from '../../json/utf8.ts';
import { cellsOf } from './csv-cells.ts';
import { valueOf } from './csv-header.ts';
import type { Piece } from './piece.ts';
import { rowError, type Row } from './row.ts';

/** A record as a row. */
export function csvRow(piece: Piece, columns: readonly string[], delimiter: string): Row {
  const { line } = piece;
  if ('error' in piece) return { line, error: rowError(piece.error) };
  const text = decodeUtf8(piece.bytes);
  if (text === undefined) return { line, error: rowError('ill-formed-utf8') };
  const cells = cellsOf(text, delimiter);
  if (cells === undefined) return { line, error: rowError('malformed-csv') };
  if (cells.length !== columns.length) return { line, error: rowError('wrong-number-of-cells') };
  return { line, value: valueOf(columns, cells) };
}
