import { parse } from 'csv-parse/sync';

/** The cells of one record; undefined where its quotation marks do not match. */
export function cellsOf(record: string, delimiter: string): readonly string[] | undefined {
  try {
    const [cells] = parse(record.replace(/\r$/, ''), { delimiter, record_delimiter: '\n' });
    return cells ?? [];
  } catch {
    return undefined;
  }
}
