/** A piece of text set in one way: raised, lowered or on the line. */
export interface Run {
  readonly text: string;
  readonly script?: 'sub' | 'super';
  readonly italic?: true;
}

/** Runs as one text, without raising and lowering. */
export function plainRuns(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
