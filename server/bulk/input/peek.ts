import { NEWLINE } from './piece.ts';

/** Enough to tell a format by, for a file without line ends. */
const ENOUGH = 64 * 1024;

/** A stream of bytes with its beginning known: the first line at least, where there is one. */
export interface Peeked {
  readonly beginning: Uint8Array;
  /** All the bytes; the first chunk is the beginning. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Reads the first line ahead. */
export async function peek(bytes: AsyncIterable<Uint8Array>): Promise<Peeked> {
  const iterator = bytes[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < ENOUGH && !(length >= 4 && chunks.at(-1)!.includes(NEWLINE))) {
    const next = await iterator.next();
    if (next.done === true) break;
    chunks.push(next.value);
    length += next.value.length;
  }
  const beginning = Buffer.concat(chunks);
  return { beginning, bytes: resumed(beginning, iterator) };
}

async function* resumed(
  beginning: Uint8Array,
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (beginning.length > 0) yield beginning;
  yield* { [Symbol.asyncIterator]: () => iterator };
}
