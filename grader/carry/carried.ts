/** An earlier answer that a later one is right with. */
export interface Given {
  readonly part: string;
  /** As it was read. */
  readonly text: string;
}

/** What an answer that is wrong earns because of earlier ones. */
export interface Carried {
  /**
   * `slip`: an earlier answer is wrong, and this one is right with it. `rounded`: the earlier ones are right but for
   * their rounding, and so is this one.
   */
  readonly because: 'slip' | 'rounded';
  /** The answers that it builds on, in the order of the parts; of a table that is right with its own entries, none. */
  readonly given: readonly Given[];
  /** How many of all entries are right, and how many besides are right given earlier ones. */
  readonly entries: { readonly right: number; readonly carried: number; readonly all: number };
}
