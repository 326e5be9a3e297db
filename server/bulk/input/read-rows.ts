import type { InputFormat } from './format.ts';
import { readChunks } from './read-chunks.ts';
import { readingOf, rowOf } from './reading.ts';
import type { Row } from './row.ts';
import type { Source } from './source.ts';

/**
 * The rows of a bulk file in their order. What is wrong with a row is said in its place, and the rest goes on.
 * @throws {InputError} where the first line of a CSV file is not a header.
 */
export async function* readRows(source: Source, format: InputFormat): AsyncGenerator<Row> {
  const reading = readingOf(format, source.beginning);
  for await (const chunk of readChunks(source, reading)) {
    for (const piece of chunk) yield rowOf(piece, reading);
  }
}
