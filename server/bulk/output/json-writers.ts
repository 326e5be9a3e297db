import type { Writer } from './writer.ts';

/** An object a line. */
export function ndjsonWriter(): Writer<object> {
  return { row: (result) => `${JSON.stringify(result)}\n`, end: () => '' };
}

/** One array, an item a line. */
export function jsonWriter(): Writer<object> {
  let rows = 0;
  return {
    row: (result) => {
      rows += 1;
      return `${rows === 1 ? '[\n' : ',\n'}${JSON.stringify(result)}`;
    },
    end: () => (rows === 0 ? '[]\n' : '\n]\n'),
  };
}
