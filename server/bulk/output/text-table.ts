import { type Cell, flatHeader, flatRow } from './flat-row.ts';
import { type ResultLines, resultsIn } from './result-lines.ts';

/** Wider cells are cut off: the whole text is in the other formats. */
const MAX_WIDTH = 60;

/**
 * Results as columns for the eye, on a terminal. How wide they are is known only at the end, so that all rows are held until then.
 * @param parts every part that occurs, in the order of the columns
 */
export async function* textTable(
  results: AsyncIterable<ResultLines>,
  parts: readonly string[],
): AsyncGenerator<string> {
  const rows = [flatHeader(parts)];
  for await (const lines of results) {
    for (const result of resultsIn(lines)) rows.push(flatRow(result, parts).map(textOf));
  }
  yield* aligned(rows);
}

/** Lines of cells, each column as wide as its widest cell. */
function* aligned(rows: readonly (readonly string[])[]): Generator<string> {
  const widths = rows[0]!.map((_, i) => rows.reduce((widest, row) => Math.max(widest, row[i]!.length), 0));
  for (const row of rows) {
    const line = row.map((cell, i) => cell.padEnd(widths[i]!)).join('  ');
    yield `${line.trimEnd()}\n`;
  }
}

/** Control characters could drive the terminal. */
function textOf(cell: Cell): string {
  const text = String(typeof cell === 'object' ? cell.foreign : cell).replace(/\p{Cc}/gu, ' ');
  return text.length > MAX_WIDTH ? `${text.slice(0, MAX_WIDTH - 1)}…` : text;
}
