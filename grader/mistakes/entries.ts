import { apply, matrix, number, type Expression } from '../language/expression.ts';
import { evaluateAt, evaluateEntries } from '../graph/evaluate.ts';
import { canonicalName } from '../language/names.ts';
import type { MistakeRules, Slip } from './mistake.ts';
import { isExpression, type Working } from './working.ts';

/** Mistakes with the places and the meaning of the entries of a matrix or a table. */
export interface EntryMistakes {
  /** Rows for columns, in a matrix that is square. */
  'rows-for-columns': undefined;
  /** The entries of a vector in another order. */
  'entries-in-other-order': undefined;
  /** 1 for 0 and 0 for 1 in a column of truth values. */
  'truth-values-turned': { readonly column: string };
  /** Another gate: the column is what the gate says of the columns before it. */
  'other-gate': { readonly column: string; readonly gate: string };
}

type Rows = readonly (readonly Expression[])[];

/** The entries of the right answer, where it is a matrix of numbers or a table. */
function entriesRight({ task }: Working): Rows | undefined {
  if (task.kind !== 'matrix' && task.kind !== 'table') return undefined;
  return isExpression(task.reference) ? evaluateEntries(task.reference, task.setting) : undefined;
}

function* rowsForColumns(working: Working): Iterable<Slip<undefined>> {
  const rows = entriesRight(working);
  if (working.task.kind === 'matrix' && rows && rows.length > 1 && rows.length === rows[0]!.length)
    yield { data: undefined, content: apply('transpose', matrix(rows)) };
}

/** Longer vectors are not told from other wrong ones by their order. */
const LONGEST = 6;

/** Reversed, or with two neighbours exchanged. */
function* inOtherOrder(working: Working): Iterable<Slip<undefined>> {
  const rows = entriesRight(working);
  const entries = rows?.flat() ?? [];
  if (!rows || working.task.kind !== 'matrix' || entries.length < 2 || entries.length > LONGEST) return;
  if (rows.length > 1 && rows[0]!.length > 1) return;
  const orders = [entries.toReversed(), ...entries.slice(1).map((_, i) => exchanged(entries, i))];
  for (const order of orders)
    yield { data: undefined, content: matrix(rows.length > 1 ? order.map((entry) => [entry]) : [order]) };
}

function exchanged(entries: readonly Expression[], i: number): readonly Expression[] {
  return entries.with(i, entries[i + 1]!).with(i + 1, entries[i]!);
}

const GATES = {
  and: (a: boolean, b: boolean) => a && b,
  or: (a: boolean, b: boolean) => a || b,
  xor: (a: boolean, b: boolean) => a !== b,
} as const;

/** The right answer as truth values, where all of its entries are. */
function truthTable(working: Working): readonly (readonly boolean[])[] | undefined {
  const rows = working.task.kind === 'table' ? entriesRight(working) : undefined;
  const values = rows?.map((row) => row.map((entry) => evaluateAt(entry, new Map())));
  const areTruths = values?.flat().every((value) => value === 0 || value === 1) ?? false;
  return areTruths ? values!.map((row) => row.map((value) => value === 1)) : undefined;
}

function tableOf(truths: readonly (readonly boolean[])[]): Expression {
  return matrix(truths.map((row) => row.map((truth) => number(truth ? 1 : 0))));
}

function headOf({ task }: Working, column: number): string {
  return task.kind === 'table' ? task.form.columns[column]! : '';
}

/** What is given in a row is not computed. */
function isInput({ asked, model }: Working, column: number): boolean {
  const head = asked.ask === 'table' ? asked.columns[column] : undefined;
  return typeof head === 'string' && model.inputs.has(canonicalName(head) ?? head);
}

function* turnedColumns(working: Working): Iterable<Slip<EntryMistakes['truth-values-turned']>> {
  const truths = truthTable(working);
  for (const column of truths?.[0]?.keys() ?? [])
    if (!isInput(working, column))
      yield {
        data: { column: headOf(working, column) },
        content: tableOf(truths!.map((row) => row.with(column, !row[column]!))),
      };
}

/** Behind two columns of inputs. */
function* otherGates(working: Working): Iterable<Slip<EntryMistakes['other-gate']>> {
  const truths = truthTable(working);
  if (!truths || !isInput(working, 0) || !isInput(working, 1)) return;
  for (let column = 2; column < truths[0]!.length; column++)
    for (const [gate, says] of Object.entries(GATES))
      yield {
        data: { column: headOf(working, column), gate },
        content: tableOf(truths.map((row) => row.with(column, says(row[0]!, row[1]!)))),
      };
}

export const entryMistakes: MistakeRules<EntryMistakes> = {
  'rows-for-columns': { common: true, slips: rowsForColumns },
  'truth-values-turned': { common: true, slips: turnedColumns },
  'other-gate': { common: true, slips: otherGates },
  'entries-in-other-order': {
    common: false,
    yieldsTo: ['variables-in-other-order'],
    slips: inOtherOrder,
  },
};
