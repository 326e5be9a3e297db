/** An expression that takes more work, or more room, to put into normal form than it is given. */
export class TooLarge extends Error {
  constructor() {
    super('too large to be put into normal form');
    this.name = 'TooLarge';
  }
}

/** How much work is left, in products of two terms: about a microsecond each. */
export class Budget {
  private left: number;

  constructor(work: number) {
    this.left = work;
  }

  /** Throws TooLarge where there is not so much left. */
  spend(work: number): void {
    this.left -= work;
    if (this.left < 0) throw new TooLarge();
  }
}
