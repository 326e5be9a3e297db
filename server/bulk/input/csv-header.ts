import { InputError } from './input-error.ts';
import { cellsOf } from './csv-cells.ts';

/** Columns that say whose answers these are; every other column is the part of that name. */
const OWN_COLUMNS = new Set(['id', 'learner', 'exercise', 'seed']);
const REQUIRED_COLUMNS = ['id', 'exercise'];

/** Spreadsheets write one of these, depending on the country. */
const DELIMITERS = [',', ';', '\t'];

/** The delimiter that the header line has most of. */
export function delimiterOf(headerLine: string): string {
  const count = (delimiter: string): number => headerLine.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

/**
 * The names of the columns.
 * @throws {InputError} where one is doubled or a required one is missing.
 */
export function columnsOf(header: string, delimiter: string): readonly string[] {
  const columns = cellsOf(header, delimiter)?.map((cell) => cell.trim()) ?? [];
  const missing = REQUIRED_COLUMNS.find((name) => !columns.includes(name));
  if (missing !== undefined) {
    throw new InputError(`The first line is not the header of a CSV file: it has no column "${missing}".`);
  }
  const doubled = columns.find((name, i) => name !== '' && columns.indexOf(name) < i);
  if (doubled !== undefined) throw new InputError(`The CSV file has two columns "${doubled}".`);
  return columns;
}

/** A record as the JSON value that says the same; empty cells are left out, `seed` is a number where it looks like one. */
export function valueOf(columns: readonly string[], cells: readonly string[]): Record<string, unknown> {
  const answers: [string, string][] = [];
  const own: [string, string | number][] = [];
  for (const [i, name] of columns.entries()) {
    const cell = cells[i]!;
    if (cell.trim() === '') continue;
    if (!OWN_COLUMNS.has(name)) answers.push([name, cell]);
    else own.push([name, name === 'seed' && /^\d{1,15}$/.test(cell.trim()) ? Number(cell) : cell.trim()]);
  }
  return { ...Object.fromEntries(own), answers: Object.fromEntries(answers) };
}
