import { FlatTable, type Cell } from './flat-table.ts';
import type { ResultRow } from './result.ts';
import type { Writer } from './writer.ts';

/** Wider cells are cut off: the whole text is in the other formats. */
const MAX_WIDTH = 60;

/** Columns for the eye, on a terminal. */
export function tableWriter(): Writer<ResultRow> {
  const table = new FlatTable();
  return {
    row: (result) => {
      table.add(result);
      return '';
    },
    end: () => aligned([table.header(), ...[...table.rows()].map((row) => row.map(textOf))]),
  };
}

/** Lines of cells, each column as wide as its widest cell. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, i) => rows.reduce((widest, row) => Math.max(widest, row[i]!.length), 0));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join('  ')
      .trimEnd();
  return `${rows.map(line).join('\n')}\n`;
}

/** Control characters could drive the terminal. */
function textOf(cell: Cell): string {
  const text = String(typeof cell === 'object' ? cell.foreign : cell).replace(/\p{Cc}/gu, ' ');
  return text.length > MAX_WIDTH ? `${text.slice(0, MAX_WIDTH - 1)}…` : text;
}
