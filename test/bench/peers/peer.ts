/** Something that can say whether two formulas mean the same: ours, or another library. */
export interface Peer {
  /** A formula in the peer's own notation, which is not counted as its time. */
  readonly write: (formula: string) => string;
  /** Undefined where the peer leaves it open; throws where it cannot read a formula. */
  readonly isSame: (submission: string, reference: string) => boolean | undefined;
}
