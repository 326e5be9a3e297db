import { isRefused, type ResultRow } from '../bulk/output/result.ts';

/** How many line numbers a summary names. */
const SHOWN_LINES = 10;

/** Counts what became of the rows, for the summary at the end. */
export class GradeTally {
  /** Lines of the rows that could not be graded. */
  readonly refused: number[] = [];
  /** Parts that a failure of ours left undecided. */
  failures = 0;
  #graded = 0;
  #fullMarks = 0;
  #open = 0;
  #unreadable = 0;

  add(result: ResultRow): void {
    if (isRefused(result)) {
      this.refused.push(result.line);
      return;
    }
    this.#graded += 1;
    if (result.score === result.points) this.#fullMarks += 1;
    if (!result.gradable) this.#unreadable += 1;
    else if (!result.final) this.#open += 1;
  }

  summary(): string {
    const lines = [
      `Graded ${this.#graded}: ${this.#fullMarks} with full marks, ${this.#unreadable} with an unreadable answer, ` +
        `${this.#open} for a person to decide.`,
    ];
    if (this.failures > 0)
      lines.push(`${this.failures} answers are undecided because of a failure of Nabla; please report it.`);
    if (this.refused.length > 0)
      lines.push(`Not graded: ${this.refused.length} (${refusedLines(this.refused)}).`);
    return `${lines.join('\n')}\n`;
  }
}

function refusedLines(lines: readonly number[]): string {
  const shown = lines.slice(0, SHOWN_LINES).join(', ');
  const more = lines.length > SHOWN_LINES ? ', …' : '';
  return `${lines.length === 1 ? 'line' : 'lines'} ${shown}${more}`;
}
