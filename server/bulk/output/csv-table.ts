import { stringify } from 'csv-stringify/sync';
import { flatHeader, flatRow, type Cell } from './flat-row.ts';
import { type ResultLines, resultsIn } from './result-lines.ts';

/** A spreadsheet would run such a text as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Results as CSV for a spreadsheet, with a byte order mark, without which Excel takes UTF-8 for something else.
 * @param parts every part that occurs, in the order of the columns
 */
export async function* csvTable(
  results: AsyncIterable<ResultLines>,
  parts: readonly string[],
): AsyncGenerator<string> {
  yield stringify([flatHeader(parts).map(guarded)], { bom: true });
  for await (const lines of results) {
    yield stringify(resultsIn(lines).map((result) => flatRow(result, parts).map(textOf)));
  }
}

function textOf(cell: Cell): string {
  return typeof cell === 'object' ? guarded(cell.foreign) : String(cell);
}

/** The text with an apostrophe before it where it would otherwise be taken for a formula. */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
