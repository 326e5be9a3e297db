import { NEWLINE, type Piece, type Splitter } from './piece.ts';
import { RowBuffer } from './row-buffer.ts';

const QUOTE = 0x22;

/** The records of a CSV file (RFC 4180): lines, but for line ends inside of quotation marks. */
export class RecordSplitter implements Splitter {
  readonly #delimiter: number;
  readonly #buffer = new RowBuffer();
  #line = 1;
  #recordLine = 1;
  #inQuotes = false;
  /** A quotation mark here opens: at the start of a cell, or behind a closing one, the two standing for one mark. */
  #mayOpen = true;

  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  *push(chunk: Uint8Array): Iterable<Piece> {
    let start = 0;
    for (let i = 0; i < chunk.length; i += 1) {
      const byte = chunk[i]!;
      this.#step(byte);
      if (byte !== NEWLINE) continue;
      this.#line += 1;
      if (this.#inQuotes) continue;
      this.#buffer.add(chunk.subarray(start, i));
      yield this.#buffer.take(this.#recordLine);
      this.#recordLine = this.#line;
      start = i + 1;
    }
    this.#buffer.add(chunk.subarray(start));
  }

  *end(): Iterable<Piece> {
    if (!this.#buffer.isEmpty) yield this.#buffer.take(this.#recordLine);
  }

  #step(byte: number): void {
    if (byte === QUOTE && this.#inQuotes) {
      this.#inQuotes = false;
      this.#mayOpen = true;
    } else if (byte === QUOTE && this.#mayOpen) {
      this.#inQuotes = true;
    } else {
      this.#mayOpen = byte === this.#delimiter || byte === NEWLINE;
    }
  }
}
