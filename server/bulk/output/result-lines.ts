import type { ResultRow } from './result.ts';

/** Results as text: whole lines of NDJSON, an object each. What writes another format reads it from these. */
export type ResultLines = string;

export function resultLine(result: ResultRow): ResultLines {
  return `${JSON.stringify(result)}\n`;
}

/** The results that lines hold. */
export function resultsIn(lines: ResultLines): readonly ResultRow[] {
  const items = lines.split('\n').slice(0, -1);
  return items.map((line) => JSON.parse(line) as ResultRow);
}
