import { MAX_ROW_BYTES, type Piece } from './piece.ts';

/** The row that is being collected: slices of chunks, dropped as soon as they are too long together. */
export class RowBuffer {
  #slices: Uint8Array[] = [];
  #length = 0;

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  add(slice: Uint8Array): void {
    if (slice.length === 0) return;
    this.#length += slice.length;
    if (this.#length > MAX_ROW_BYTES) this.#slices = [];
    else this.#slices.push(slice);
  }

  /** The row, after which the next one begins. */
  take(line: number): Piece {
    const piece: Piece =
      this.#length > MAX_ROW_BYTES
        ? { line, error: 'row-too-long' }
        : { line, bytes: this.#slices.length === 1 ? this.#slices[0]! : Buffer.concat(this.#slices) };
    this.#slices = [];
    this.#length = 0;
    return piece;
  }
}
