/** How long a text may be. */
export interface TextLimits {
  readonly characters: number;
  readonly words?: number;
  readonly sentences?: number;
}

/** What a person looks for in a text, and how long it may be. */
export interface TextForm {
  readonly rubric: readonly string[];
  readonly limits: TextLimits;
}
