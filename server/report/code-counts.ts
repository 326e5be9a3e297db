import type { ReadAnswer, Submitter } from './distinct-answers.ts';

/** The first answer of which something was said. */
export interface CodeExample {
  readonly seed: number;
  /** Of an answer that could be read. */
  readonly read?: ReadAnswer;
  /** Of one that could not: its beginning, as it was typed. */
  readonly typed?: string;
  readonly submitter: Submitter;
}

/** A code of feedback or of a problem, and how many answers have it. */
export interface CodeCount {
  readonly code: string;
  count: number;
  /** What was said of the example. */
  readonly message: string;
  readonly example: CodeExample;
}

/** How often each code occurs, once an answer. */
export class CodeCounts {
  readonly #counts = new Map<string, CodeCount>();

  add(said: readonly { readonly code: string; readonly message: string }[], example: CodeExample): void {
    for (const [code, message] of new Map(said.map((each) => [each.code, each.message]))) {
      const known = this.#counts.get(code);
      if (known === undefined) this.#counts.set(code, { code, count: 1, message, example });
      else known.count += 1;
    }
  }

  /** The commonest first. */
  list(): readonly CodeCount[] {
    return [...this.#counts.values()].toSorted((a, b) => b.count - a.count);
  }
}
