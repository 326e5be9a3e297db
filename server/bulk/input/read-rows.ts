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
import { rowError, type Row } from './row.ts';
import type { Source } from './source.ts';

/** How a format is cut into pieces, and what a piece means. */
interface Reading {
  readonly splitter: Splitter;
  readonly toRow: (piece: Piece) => Row | undefined;
}

/**
 * The rows of a bulk file in their order. What is wrong with a row is said in its place, and the rest goes on.
 * @throws {InputError} where the first line of a CSV file is not a header.
 */
export async function* readRows(source: Source, format: InputFormat): AsyncGenerator<Row> {
  const { splitter, toRow } = READINGS[format](source.beginning);
  let line = 0;
  const rows = function* (pieces: Iterable<Piece>): Generator<Row> {
    for (const piece of pieces) {
      line = piece.line;
      const row = toRow(piece);
      if (row !== undefined) yield row;
    }
  };
  try {
    let first = true;
    for await (const chunk of source.bytes) {
      yield* rows(splitter.push(first ? withoutByteOrderMark(chunk) : chunk));
      first = false;
    }
  } catch (error) {
    if (!isDamagedGzip(error)) throw error;
    yield { line: line + 1, error: rowError('damaged-gzip') };
  }
  yield* rows(splitter.end());
}

const READINGS = {
  ndjson: () => ({ splitter: new LineSplitter(), toRow: (piece) => jsonRow(piece, false) }),
  json: () => ({ splitter: new ArraySplitter(), toRow: (piece) => jsonRow(piece, true) }),
  csv: (beginning) => {
    const header = headerOf(beginning);
    const delimiter = delimiterOf(header);
    const columns = columnsOf(header, delimiter);
    let isHeader = true;
    const toRow = (piece: Piece): Row | undefined => {
      if (!isHeader) return csvRow(piece, columns, delimiter);
      isHeader = false;
      return undefined;
    };
    return { splitter: new RecordSplitter(delimiter), toRow };
  },
} as const satisfies Record<InputFormat, (beginning: Uint8Array) => Reading>;

/** The first line; part names need no line ends, so that a header is a line. */
function headerOf(beginning: Uint8Array): string {
  const bytes = withoutByteOrderMark(beginning);
  const end = bytes.indexOf(NEWLINE);
  const header = decodeUtf8(end < 0 ? bytes : bytes.subarray(0, end));
  if (header === undefined) throw new InputError('The header of the CSV file is not well-formed UTF-8.');
  return header.trimEnd();
}

function isDamagedGzip(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}
