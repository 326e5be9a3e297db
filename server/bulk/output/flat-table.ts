import type { Verdict } from '../../../grader/result.ts';
import { isRefused, type GradedRow, type ResultRow } from './result.ts';

/** A cell, and whether a student or another file chose its text. */
export type Cell = string | number | boolean | { readonly foreign: string };

const OWN_COLUMNS = ['id', 'learner', 'exercise', 'seed', 'score', 'points', 'final'] as const;

/**
 * Results as a table for a spreadsheet: whose they are, the score, the verdict of each part in a column of the part's
 * name, what was said, and the error of a row that was refused. Which parts there are is known only at the end,
 * so that the rows are kept until then: short ones, the verdicts being constants.
 */
export class FlatTable {
  readonly #rows: { readonly own: readonly Cell[]; readonly verdicts: Readonly<Record<string, Verdict>> }[] =
    [];
  readonly #parts = new Set<string>();

  add(row: ResultRow): void {
    if (isRefused(row)) {
      const error = `line ${row.line}: ${row.error.message}`;
      this.#rows.push({ own: [foreign(row.id), '', '', '', '', '', '', '', foreign(error)], verdicts: {} });
      return;
    }
    const verdicts: Record<string, Verdict> = {};
    for (const [part, { verdict }] of Object.entries(row.parts)) {
      verdicts[part] = verdict;
      this.#parts.add(part);
    }
    const { exercise, seed, score, points, final } = row;
    const whose = [foreign(row.id), foreign(row.learner), exercise];
    this.#rows.push({ own: [...whose, seed, score, points, final, foreign(notesOf(row)), ''], verdicts });
  }

  header(): readonly string[] {
    return [...OWN_COLUMNS, ...this.#parts, 'feedback', 'error'];
  }

  *rows(): Generator<readonly Cell[]> {
    const parts = [...this.#parts];
    for (const { own, verdicts } of this.#rows) {
      yield [...own.slice(0, -2), ...parts.map((part) => verdicts[part] ?? ''), ...own.slice(-2)];
    }
  }
}

function foreign(text: string | number | undefined): Cell {
  return typeof text === 'number' ? text : { foreign: text ?? '' };
}

/** `dL-db: The 2 of 2b is missing.` for each part of which something was said. */
function notesOf(row: GradedRow): string {
  const notes = Object.entries(row.parts).flatMap(([part, { problem, feedback = [] }]) => {
    const sentences = [...(problem === undefined ? [] : [problem]), ...feedback].map(
      ({ message }) => message,
    );
    return sentences.length === 0 ? [] : [`${part}: ${sentences.join(' ')}`];
  });
  return notes.join(' | ');
}
