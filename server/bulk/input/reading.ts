import { decodeUtf8 } from '../../json/utf8.ts';
import { ArraySplitter } from './array-splitter.ts';
import { columnsOf, delimiterOf } from './csv-header.ts';
import { csvRow } from './csv-row.ts';
import { type InputFormat, withoutByteOrderMark } from './format.ts';
import { InputError } from './input-error.ts';
import { jsonRow } from './json-row.ts';
import { LineSplitter } from './line-splitter.ts';
import { NEWLINE, type Piece, type Splitter } from './piece.ts';
import { RecordSplitter } from './record-splitter.ts';
import type { Row } from './row.ts';

/** How a file is cut into pieces and what a piece means: plain data, so that another thread can have it too. */
export type Reading =
  | { readonly format: 'ndjson' | 'json' }
  | { readonly format: 'csv'; readonly columns: readonly string[]; readonly delimiter: string };

/**
 * The reading of a file, by its format and its first bytes.
 * @throws {InputError} where the first line of a CSV file is not a header
 */
export function readingOf(format: InputFormat, beginning: Uint8Array): Reading {
  if (format !== 'csv') return { format };
  const header = headerOf(beginning);
  const delimiter = delimiterOf(header);
  return { format, columns: columnsOf(header, delimiter), delimiter };
}

/** The first line; part names need no line ends, so that a header is a line. */
function headerOf(beginning: Uint8Array): string {
  const bytes = withoutByteOrderMark(beginning);
  const end = bytes.indexOf(NEWLINE);
  const header = decodeUtf8(end < 0 ? bytes : bytes.subarray(0, end));
  if (header === undefined) throw new InputError('The header of the CSV file is not well-formed UTF-8.');
  return header.trimEnd();
}

export function splitterOf(reading: Reading): Splitter {
  switch (reading.format) {
    case 'ndjson':
      return new LineSplitter();
    case 'json':
      return new ArraySplitter();
    case 'csv':
      return new RecordSplitter(reading.delimiter);
  }
}

/** What a piece means. */
export function rowOf(piece: Piece, reading: Reading): Row {
  return reading.format === 'csv' ? csvRow(piece, reading.columns, reading.delimiter) : jsonRow(piece);
}
