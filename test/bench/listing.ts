import type { Outcome } from './peers/outcome.ts';
import type { Row } from './rows.ts';
import { isRight } from './score.ts';

/** A row with what was said of it. */
export interface Judged {
  readonly row: Row;
  readonly outcome: Outcome;
}

export function judged(rows: readonly Row[], outcomes: readonly Outcome[]): readonly Judged[] {
  return rows.map((row, i) => ({ row, outcome: outcomes[i]! }));
}

/** Rows under a title, a line each: what was said, what is right or why it is contested, and the two formulas. */
export function listing(title: string, found: readonly Judged[]): string {
  const lines = found.map(({ row, outcome }) => {
    const expected = row.contested ?? (row.equal ? 'equal' : 'different');
    return `  ${row.id}: ${outcome.verdict} (${expected})  ${row.submission}  |  ${row.reference}`;
  });
  return [`${title}: ${found.length}`, ...lines].join('\n');
}

/** The rows that are not decided as they should be. */
export function wrongRows(title: string, all: readonly Judged[]): string {
  return listing(
    title,
    all.filter(({ row, outcome }) => !isRight(row, outcome)),
  );
}
