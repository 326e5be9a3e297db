import { isRefused, type GradedRow, type ResultRow } from './result.ts';

/** A cell, and whether a student or another file chose its text. */
export type Cell = string | number | boolean | { readonly foreign: string };

const OWN_COLUMNS = ['id', 'learner', 'exercise', 'seed', 'score', 'points', 'final'] as const;

/**
 * The columns of results as a table for a spreadsheet: whose they are, the score, the verdict of each part in a column of the
 * part's name, what was said, and the error of a row that was refused.
 */
export function flatHeader(parts: readonly string[]): readonly string[] {
  return [...OWN_COLUMNS, ...parts, 'feedback', 'error'];
}

/** The cells of a result below these columns. */
export function flatRow(row: ResultRow, parts: readonly string[]): readonly Cell[] {
  if (isRefused(row)) {
    const blank = Array.from({ length: OWN_COLUMNS.length + parts.length }, () => '');
    return [foreign(row.id), ...blank, foreign(`line ${row.line}: ${row.error.message}`)];
  }
  const { exercise, seed, score, points, final } = row;
  const whose = [foreign(row.id), foreign(row.learner), exercise];
  const verdicts = parts.map((part) => (Object.hasOwn(row.parts, part) ? row.parts[part]!.verdict : ''));
  return [...whose, seed, score, points, final, ...verdicts, foreign(notesOf(row)), ''];
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
