import { csvTable } from './csv-table.ts';
import type { OutputFormat } from './format.ts';
import { jsonArray } from './json-array.ts';
import type { ResultLines } from './result-lines.ts';
import { spool } from './spool.ts';
import { textTable } from './text-table.ts';

/** Results as the text of a file. `parts` is asked once all results have been taken, for those that occur. */
type Rendering = (
  results: AsyncIterable<ResultLines>,
  parts: () => readonly string[],
) => AsyncIterable<string>;

/** How each format is written while the results come. */
export const RENDERINGS = {
  ndjson: (results) => results,
  json: (results) => jsonArray(results),
  csv: (results, parts) => onceKnown(results, parts, csvTable),
  table: (results, parts) => onceKnown(results, parts, textTable),
} as const satisfies Record<OutputFormat, Rendering>;

/** A table has a column for each part, so that it begins when all results are known. */
async function* onceKnown(
  results: AsyncIterable<ResultLines>,
  parts: () => readonly string[],
  table: typeof csvTable,
): AsyncGenerator<string> {
  const known = await spool(results);
  try {
    yield* table(known.results(), parts());
  } finally {
    await known.remove();
  }
}
