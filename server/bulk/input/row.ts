/** One row of a bulk file: its value as it came, or why it has none. */
export type Row =
  | { readonly line: number; readonly value: unknown }
  | { readonly line: number; readonly error: RowError };

/** A stable code and a sentence: of this table, or of a fault of the same request over HTTP. */
export interface RowError {
  readonly code: string;
  readonly message: string;
}

/** What can be wrong with a row as such. */
const ROW_ERRORS = {
  'row-too-long': 'The row has more than 1 MiB.',
  'ill-formed-utf8': 'The row is not well-formed UTF-8.',
  'array-not-closed': 'The file ends before the array is closed; rows may be missing.',
  'text-after-array': 'Text follows the end of the array; it was not read.',
  'damaged-gzip': 'The compressed data ends early or is damaged; rows may be missing.',
  'malformed-csv': 'The quotation marks of this row do not match.',
  'wrong-number-of-cells': 'The row has more or fewer cells than the header.',
  'invalid-row': 'The row does not have the members that a row needs.',
} as const;

export type RowErrorCode = keyof typeof ROW_ERRORS;

export function rowError(code: RowErrorCode, message: string = ROW_ERRORS[code]): RowError {
  return { code, message };
}
