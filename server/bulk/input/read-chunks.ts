import { withoutByteOrderMark } from './format.ts';
import type { Piece } from './piece.ts';
import { type Reading, splitterOf } from './reading.ts';
import type { Source } from './source.ts';

/**
 * A chunk takes about a millisecond, so that whoever grades chunks can do something else in between. Where each row has a variant
 * of its own, which has to be made first, it takes hundreds: still short enough to stop in between.
 */
const CHUNK_ROWS = 32;
const CHUNK_BYTES = 256 * 1024;

/** Pieces that are graded together, never none; each is a row, right or wrong. */
export type Chunk = readonly Piece[];

/** The rows of a bulk file in their order, unread, in chunks of bounded size. */
export async function* readChunks(source: Pick<Source, 'bytes'>, reading: Reading): AsyncGenerator<Chunk> {
  let chunk: Piece[] = [];
  let size = 0;
  for await (const piece of batchesOf(source, reading)) {
    for (const each of piece) {
      chunk.push(each);
      size += 'bytes' in each ? each.bytes.length : 0;
      if (chunk.length < CHUNK_ROWS && size < CHUNK_BYTES) continue;
      yield chunk;
      chunk = [];
      size = 0;
    }
  }
  if (chunk.length > 0) yield chunk;
}

/** The rows that end in each chunk of bytes. */
async function* batchesOf(
  { bytes }: Pick<Source, 'bytes'>,
  reading: Reading,
): AsyncGenerator<Iterable<Piece>> {
  const splitter = splitterOf(reading);
  const isRow = rowFilter(reading);
  let line = 0;
  const rows = function* (pieces: Iterable<Piece>): Generator<Piece> {
    for (const piece of pieces) {
      line = piece.line;
      if (isRow(piece)) yield piece;
    }
  };
  try {
    let first = true;
    for await (const chunk of bytes) {
      yield rows(splitter.push(first ? withoutByteOrderMark(chunk) : chunk));
      first = false;
    }
  } catch (error) {
    if (!isDamagedGzip(error)) throw error;
    yield [{ line: line + 1, error: 'damaged-gzip' }];
  }
  yield rows(splitter.end());
}

/** Whether a piece is a row: the header of a CSV file is none, nor is an empty line where rows are lines. */
function rowFilter({ format }: Reading): (piece: Piece) => boolean {
  if (format === 'json') return () => true;
  let isHeader = format === 'csv';
  return (piece) => {
    if (!isHeader) return 'error' in piece || !isBlank(piece.bytes);
    isHeader = false;
    return false;
  };
}

function isBlank(bytes: Uint8Array): boolean {
  const [first] = bytes;
  const begins = first !== undefined && first > 0x20 && first < 0x80;
  return !begins && Buffer.from(bytes).toString().trim() === '';
}

function isDamagedGzip(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}
