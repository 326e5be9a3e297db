import type { RowErrorCode } from './row.ts';

/** The bytes of one row of a bulk file, and the line it begins on; or why there are none. */
export type Piece =
  | { readonly line: number; readonly bytes: Uint8Array }
  | { readonly line: number; readonly error: RowErrorCode };

/** Cuts a stream of bytes into rows, holding no more than one row of bounded length. */
export interface Splitter {
  push(chunk: Uint8Array): Iterable<Piece>;
  /** What is left when the stream has ended. */
  end(): Iterable<Piece>;
}

/** Bytes of one row; a longer one is passed over without being held. */
export const MAX_ROW_BYTES = 1024 * 1024;

export const NEWLINE = 0x0a;
