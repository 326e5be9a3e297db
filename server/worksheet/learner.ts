/** Whose sheet it is. */
export interface Learner {
  /** As in bulk files: what the seeds are worked out from. */
  readonly id: string;
  /** What stands on the sheet; a line to write on where there is none. */
  readonly name?: string;
}

/** Learners without names: 1, 2 and so on, with as many digits as the last has, so that files sort. */
export function numberedLearners(count: number): readonly Learner[] {
  const digits = String(count).length;
  return Array.from({ length: count }, (_, i) => ({ id: String(i + 1).padStart(digits, '0') }));
}
