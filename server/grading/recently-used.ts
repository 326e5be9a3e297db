interface Held<T> {
  readonly value: T;
  readonly size: number;
}

/** Values by key, of a bounded size together: what was not asked for longest makes room. */
export class RecentlyUsed<T> {
  readonly #held = new Map<string, Held<T>>();
  readonly #most: number;
  #size = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): T | undefined {
    const held = this.#held.get(key);
    if (held === undefined) return undefined;
    this.#held.delete(key);
    this.#held.set(key, held);
    return held.value;
  }

  /** Holds a value of a new key. */
  set(key: string, value: T, size: number): void {
    this.#held.set(key, { value, size });
    this.#size += size;
    for (const [oldest, held] of this.#held) {
      if (this.#size <= this.#most) return;
      this.#held.delete(oldest);
      this.#size -= held.size;
    }
  }
}
