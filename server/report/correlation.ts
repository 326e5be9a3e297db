/** So many pairs are needed: a coefficient from fewer says more about the few than about the two. */
const LEAST_PAIRS = 30;

/** Pearson's correlation of pairs that come one by one, by updating means and co-moments (Welford). */
export class Correlation {
  pairs = 0;
  #meanX = 0;
  #meanY = 0;
  #squaresX = 0;
  #squaresY = 0;
  #products = 0;

  add(x: number, y: number): void {
    this.pairs += 1;
    const dx = x - this.#meanX;
    const dy = y - this.#meanY;
    this.#meanX += dx / this.pairs;
    this.#meanY += dy / this.pairs;
    this.#squaresX += dx * (x - this.#meanX);
    this.#squaresY += dy * (y - this.#meanY);
    this.#products += dx * (y - this.#meanY);
  }

  /** From -1 to 1; undefined for fewer than 30 pairs, or where all have the same x or the same y. */
  coefficient(): number | undefined {
    if (this.pairs < LEAST_PAIRS || this.#squaresX === 0 || this.#squaresY === 0) return undefined;
    return this.#products / Math.sqrt(this.#squaresX * this.#squaresY);
  }
}
