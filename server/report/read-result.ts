import type { z } from 'zod';
import { checkedRow, type Checked } from '../bulk/refuse.ts';
import type { InputFormat } from '../bulk/input/format.ts';
import type { Row, RowError } from '../bulk/input/row.ts';
import { VerdictName } from '../schemas/replies.ts';
import { GradedResult, RefusedResult } from '../schemas/result-row.ts';

/** A row of a results file: a grade, a row that could not be graded, or something else. */
export type ReadResult =
  | { readonly kind: 'graded'; readonly result: GradedResult }
  | { readonly kind: 'refused'; readonly refused: RefusedResult }
  | { readonly kind: 'unreadable'; readonly line: number; readonly error: RowError };

/** Reads a row of what `nabla grade` has written. */
export function readResult(row: Row, format: InputFormat): ReadResult {
  const typed = format === 'csv' && 'value' in row ? { line: row.line, value: fromCsv(row) } : row;
  return isRefusal(typed)
    ? told(typed.line, checkedRow(typed, RefusedResult), (refused) => ({ kind: 'refused', refused }))
    : told(typed.line, checkedRow(typed, GradedResult), (result) => ({ kind: 'graded', result }));
}

function isRefusal(row: Row): boolean {
  return 'value' in row && typeof row.value === 'object' && row.value !== null && 'error' in row.value;
}

function told<Value>(line: number, checked: Checked<Value>, of: (value: Value) => ReadResult): ReadResult {
  return checked.ok ? of(checked.value) : { kind: 'unreadable', line, error: checked.refused.error };
}

/** What a CSV file was read as: its own columns beside all the others. */
interface CsvValue {
  readonly answers: Readonly<Record<string, string>>;
}

/**
 * A record as the row that it was written from, as far as CSV holds it: the columns that say a verdict are parts. Scores by part, how
 * answers were read and the codes of feedback are not there.
 */
function fromCsv({ line, value }: Extract<Row, { value: unknown }>): z.input<typeof GradedResult> | object {
  const { answers, ...own } = value as CsvValue;
  if (answers['error'] !== undefined) return refusalFromCsv(line, own, answers['error']);
  const parts = Object.entries(answers).flatMap(([part, cell]) => {
    const verdict = VerdictName.safeParse(cell);
    return verdict.success ? [[part, { verdict: verdict.data }] as const] : [];
  });
  return { ...own, parts: Object.fromEntries(parts) };
}

/** `line 5: There is no exercise …`: the code of the error is not there. */
function refusalFromCsv(line: number, own: object, text: string): object {
  const [, graded, message] = /^line (\d+): (.*)$/s.exec(text) ?? [];
  return {
    ...own,
    line: graded === undefined ? line : Number(graded),
    error: { code: 'not-graded', message: message ?? text },
  };
}
