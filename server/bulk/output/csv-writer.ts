import { stringify } from 'csv-stringify/sync';
import { FlatTable, type Cell } from './flat-table.ts';
import type { ResultRow } from './result.ts';
import type { Writer } from './writer.ts';

/** A spreadsheet would run such a text as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** CSV for a spreadsheet, with a byte order mark, without which Excel takes UTF-8 for something else. */
export function csvWriter(): Writer<ResultRow> {
  const table = new FlatTable();
  return {
    row: (result) => {
      table.add(result);
      return '';
    },
    end: () =>
      stringify([table.header().map(guarded), ...[...table.rows()].map((row) => row.map(textOf))], {
        bom: true,
      }),
  };
}

function textOf(cell: Cell): string {
  return typeof cell === 'object' ? guarded(cell.foreign) : String(cell);
}

/** The text with an apostrophe before it where it would otherwise be taken for a formula. */
function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
