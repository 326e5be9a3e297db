/** Numbers that a room holds; what does not fit is allocated for itself. */
const CAPACITY = 2 ** 15;

/**
 * Room for many short-lived arrays of numbers, taken one after the other and all given back at once: allocating each for itself
 * would take longer than what is calculated in it.
 */
export class Room {
  private readonly numbers = new Float64Array(CAPACITY);
  private used = 0;

  /** Takes all arrays back: they may be handed out again. */
  clear(): void {
    this.used = 0;
  }

  /** An array of `length` numbers, whatever they are. */
  take(length: number): Float64Array {
    const end = this.used + length;
    if (end > CAPACITY) return new Float64Array(length);
    const taken = this.numbers.subarray(this.used, end);
    this.used = end;
    return taken;
  }
}
