import { NEWLINE, type Piece, type Splitter } from './piece.ts';
import { RowBuffer } from './row-buffer.ts';

/** A row a line (NDJSON). */
export class LineSplitter implements Splitter {
  readonly #buffer = new RowBuffer();
  #line = 1;

  *push(chunk: Uint8Array): Iterable<Piece> {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      this.#buffer.add(chunk.subarray(start, end));
      yield this.#buffer.take(this.#line);
      this.#line += 1;
      start = end + 1;
    }
    this.#buffer.add(chunk.subarray(start));
  }

  *end(): Iterable<Piece> {
    if (!this.#buffer.isEmpty) yield this.#buffer.take(this.#line);
  }
}
