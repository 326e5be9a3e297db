import type { ResultLines } from './result-lines.ts';

/** The text of a stream of well-formed UTF-8 that ends in a line end, in texts that each hold whole lines. */
export async function* wholeLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ResultLines> {
  let rest: Uint8Array[] = [];
  for await (const chunk of bytes) {
    const end = chunk.lastIndexOf(0x0a) + 1;
    if (end > 0) {
      yield Buffer.concat([...rest, chunk.subarray(0, end)]).toString();
      rest = [];
    }
    if (end < chunk.length) rest.push(chunk.subarray(end));
  }
}
