import type { Chunk } from '../bulk/input/read-chunks.ts';
import type { Piece } from '../bulk/input/piece.ts';
import type { RowErrorCode } from '../bulk/input/row.ts';

/**
 * A chunk to be sent to another thread: the bytes of its pieces as one, because a piece by itself would be sent with all the
 * bytes that were read together with it.
 */
export interface PackedChunk {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The line of each piece. */
  readonly lines: readonly number[];
  /** Where the bytes of each piece end, or why it has none. */
  readonly ends: readonly (number | RowErrorCode)[];
}

export function packed(chunk: Chunk): PackedChunk {
  const bytes = new Uint8Array(chunk.reduce((total, piece) => total + lengthOf(piece), 0));
  let end = 0;
  const ends = chunk.map((piece) => {
    if ('error' in piece) return piece.error;
    bytes.set(piece.bytes, end);
    end += piece.bytes.length;
    return end;
  });
  return { bytes, lines: chunk.map(({ line }) => line), ends };
}

export function unpacked({ bytes, lines, ends }: PackedChunk): Chunk {
  let start = 0;
  return ends.map((end, i) => {
    const line = lines[i]!;
    if (typeof end === 'string') return { line, error: end };
    const piece = { line, bytes: bytes.subarray(start, end) };
    start = end;
    return piece;
  });
}

function lengthOf(piece: Piece): number {
  return 'bytes' in piece ? piece.bytes.length : 0;
}
