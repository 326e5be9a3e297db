import { createReadStream } from 'node:fs';
import { csvTable } from '../bulk/output/csv-table.ts';
import { jsonArray } from '../bulk/output/json-array.ts';
import type { ResultLines } from '../bulk/output/result-lines.ts';
import { wholeLines } from '../bulk/output/whole-lines.ts';
import type { BatchFormat } from '../schemas/batch-state.ts';
import type { BatchRow } from '../storage/tables.ts';

/** The results of a batch as text, read as they are needed. */
export function batchResults(batch: BatchRow, path: string, format: BatchFormat): AsyncIterable<string> {
  const parts = JSON.parse(batch.parts) as readonly string[];
  return RENDERINGS[format](resultLines(path, batch.result_bytes), parts);
}

const RENDERINGS = {
  ndjson: (results) => results,
  json: (results) => jsonArray(results),
  csv: csvTable,
} as const satisfies Record<
  BatchFormat,
  (results: AsyncIterable<ResultLines>, parts: readonly string[]) => AsyncIterable<string>
>;

/** The results in a file, as far as they count. */
export async function* resultLines(path: string, bytes: number): AsyncGenerator<ResultLines> {
  if (bytes > 0) yield* wholeLines(createReadStream(path, { end: bytes - 1 }));
}
