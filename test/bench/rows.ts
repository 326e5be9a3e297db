import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Two formulas over the reals, and whether they mean the same. */
export interface Row {
  readonly id: string;
  readonly submission: string;
  readonly reference: string;
  readonly equal: boolean;
  /** Why graders may well differ here; such a row is not counted. */
  readonly contested?: string;
}

/** Rows of our own. */
export const OWN_ROWS = fileURLToPath(new URL('rows', import.meta.url));

/** The rows of all `*.jsonl` files of a folder, one JSON object a line. */
export function readRows(folder: string): readonly Row[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .toSorted()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line): Row => JSON.parse(line));
}
