import type { ResultLines } from './result-lines.ts';

/** Results as one JSON array, an item a line. No line of NDJSON holds a line end within. */
export async function* jsonArray(results: AsyncIterable<ResultLines>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const lines of results) {
    if (lines === '') continue;
    yield before + lines.slice(0, -1).replaceAll('\n', ',\n');
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
