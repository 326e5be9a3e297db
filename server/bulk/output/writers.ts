import { csvWriter } from './csv-writer.ts';
import type { OutputFormat } from './format.ts';
import { jsonWriter, ndjsonWriter } from './json-writers.ts';
import type { ResultRow } from './result.ts';
import { tableWriter } from './table-writer.ts';
import type { Writer } from './writer.ts';

export const WRITERS = {
  ndjson: ndjsonWriter,
  json: jsonWriter,
  csv: csvWriter,
  table: tableWriter,
} as const satisfies Record<OutputFormat, () => Writer<ResultRow>>;
