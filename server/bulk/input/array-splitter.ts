import { NEWLINE, type Piece, type Splitter } from './piece.ts';
import { RowBuffer } from './row-buffer.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const SPACE = 0x20;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/**
 * The items of a JSON array, each by itself: only brackets, commas and strings are told apart here, so that a bad item
 * is one bad row. In UTF-8 these bytes are never a part of another character. The first byte that is not a space
 * is the opening bracket: see format.ts.
 */
export class ArraySplitter implements Splitter {
  readonly #buffer = new RowBuffer();
  #line = 1;
  /** Where the item began; 0 before its first character. */
  #itemLine = 0;
  /** 0 outside the array, 1 between its items. */
  #depth = 0;
  #items = 0;
  #closed = false;
  #textAfter = false;
  #inString = false;
  #escaped = false;

  *push(chunk: Uint8Array): Iterable<Piece> {
    let start = this.#depth === 0 ? chunk.length : 0;
    for (let i = 0; i < chunk.length; i += 1) {
      const byte = chunk[i]!;
      if (byte === NEWLINE) this.#line += 1;
      if (this.#inString) this.#stepInString(byte);
      else if (this.#closed) this.#textAfter ||= byte > SPACE;
      else {
        const before = this.#depth;
        this.#step(byte);
        if (before === 0) start = i + 1;
        else if (this.#depth === 0 || (before === 1 && byte === COMMA)) {
          this.#buffer.add(chunk.subarray(start, i));
          yield* this.#item(byte === COMMA);
          start = this.#closed ? chunk.length : i + 1;
        } else if (byte > SPACE && this.#itemLine === 0) this.#itemLine = this.#line;
      }
    }
    this.#buffer.add(chunk.subarray(start));
  }

  *end(): Iterable<Piece> {
    if (this.#itemLine > 0) yield this.#buffer.take(this.#itemLine);
    if (!this.#closed) yield { line: this.#line, error: 'array-not-closed' };
    if (this.#textAfter) yield { line: this.#line, error: 'text-after-array' };
  }

  #step(byte: number): void {
    if (byte === QUOTE) this.#inString = true;
    else if (OPENING.has(byte)) this.#depth += 1;
    else if (CLOSING.has(byte)) {
      this.#depth -= 1;
      this.#closed = this.#depth === 0;
    }
  }

  #stepInString(byte: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (byte === BACKSLASH) this.#escaped = true;
    else if (byte === QUOTE) this.#inString = false;
  }

  /** The item before a comma or the closing bracket; `[]` holds none. */
  *#item(comma: boolean): Iterable<Piece> {
    const piece = this.#buffer.take(this.#itemLine || this.#line);
    const isItem = comma || this.#items > 0 || this.#itemLine > 0;
    this.#itemLine = 0;
    this.#items += 1;
    if (isItem) yield piece;
  }
}
