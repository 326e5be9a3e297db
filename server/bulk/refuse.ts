import type { z } from 'zod';
import { Fault } from '../faults/fault.ts';
import { type Row, type RowError, rowError } from './input/row.ts';
import type { RefusedRow } from './output/result.ts';

export type Checked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refused: RefusedRow };

/** A row that fits its schema, or what is wrong with it. */
export function checkedRow<S extends z.ZodType>(row: Row, schema: S): Checked<z.output<S>> {
  if ('error' in row) return { ok: false, refused: row };
  const parsed = schema.safeParse(row.value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const { path, message } = parsed.error.issues[0]!;
  const place = path.length === 0 ? '' : `${path.map(String).join('.')}: `;
  return {
    ok: false,
    refused: refusedRow(row.line, row.value, rowError('invalid-row', `${place}${message}`)),
  };
}

/** A row that cannot be graded, with its id where it has one. */
export function refusedRow(line: number, value: unknown, error: RowError): RefusedRow {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return { ...(typeof id === 'string' || typeof id === 'number' ? { id } : {}), line, error };
}

/** The fault as a row's error; another error goes on. */
export function errorOfFault(error: unknown): RowError {
  if (!(error instanceof Fault)) throw error;
  const suggestion = error.errors[0]?.suggestion;
  const hint = suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`;
  return { code: error.code, message: `${error.message}${hint}` };
}
