import type { Cursor } from './cursor.ts';
import type { Expression } from './expression.ts';
import { checkSide, expectClosing, inside, readList, tensor } from './groups.ts';
import { refuse } from './refusal.ts';
import { readSpacedRow } from './spaced-row.ts';
import { Kind } from './tokens.ts';

type Rows = readonly (readonly Expression[])[];

/** Reads `[1, 2]` (a row), `[1; 2]`, `[1 2; 3 4]`, `[[1, 2], [3, 4]]`; brackets around one entry group it. */
export function readBrackets(cursor: Cursor): Expression {
  const { start } = cursor;
  return fromRows(cursor, readRows(cursor), start);
}

/** Reads a LaTeX environment, from its `\begin` to its `\end`. */
export function readEnvironment(cursor: Cursor): Expression {
  const { start } = cursor;
  cursor.index += 1;
  const rows = inside(cursor, readEnvironmentRows);
  expectClosing(cursor, Kind.matrixClose, start);
  return fromRows(cursor, rows, start);
}

function readEnvironmentRows(cursor: Cursor): Rows {
  const rows: Expression[][] = [];
  do {
    if (cursor.kind === Kind.matrixClose && rows.length > 0) break;
    const row = [cursor.grammar.expression(cursor)];
    while (cursor.take(Kind.ampersand)) {
      row.push(cursor.grammar.expression(cursor));
      checkSide(cursor, row.length);
    }
    rows.push(row);
    checkSide(cursor, rows.length);
  } while (cursor.take(Kind.newRow));
  return rows;
}

function fromRows(cursor: Cursor, rows: Rows, start: number): Expression {
  const length = rows[0]!.length;
  if (rows.some((row) => row.length !== length)) refuse('ragged-matrix', start, cursor.lastEnd);
  return rows.length === 1 && length === 1 ? rows[0]![0]! : tensor(cursor, rows, false, start);
}

function readRows(cursor: Cursor): Rows {
  const { start } = cursor;
  cursor.index += 1;
  const rows = inside(cursor, (at) => (at.kind === Kind.squareOpen ? readNested(at) : readFlat(at)));
  expectClosing(cursor, Kind.squareClose, start);
  return rows;
}

/** Rows of entries: `1, 2; 3, 4` or, with spaces alone, `1 2; 3 4`. */
function readFlat(cursor: Cursor): Rows {
  const rows: Expression[][] = [];
  do {
    const first = readSpacedRow(cursor) ?? readList(cursor, cursor.grammar.expression(cursor));
    rows.push(first);
    checkSide(cursor, rows.length);
  } while (cursor.take(Kind.semicolon) || continuesOnNextLine(cursor));
  return rows;
}

/** A line break ends a row of entries that spaces separate. */
function continuesOnNextLine(cursor: Cursor): boolean {
  return cursor.kind !== Kind.squareClose && cursor.kind !== Kind.end && readsEntry(cursor);
}

function readsEntry({ kind }: Cursor): boolean {
  return kind === Kind.number || kind === Kind.symbol || kind === Kind.constant || kind === Kind.minus;
}

/**
 * What begins with a second bracket: rows in brackets of their own, if only brackets follow; else a formula that
 * happens to begin with one, as in `[[a+b]c, d]`.
 */
function readNested(cursor: Cursor): Rows {
  const { start } = cursor;
  const first = readRows(cursor);
  if (!separates(cursor.kind)) {
    const operand = fromRows(cursor, first, start);
    const entries = readList(cursor, cursor.grammar.expressionFrom(cursor, operand, start));
    return cursor.take(Kind.semicolon) ? [entries, ...readFlat(cursor)] : [entries];
  }
  const rows = [singleRow(cursor, first, start)];
  while (separates(cursor.kind) && cursor.kind !== Kind.squareClose) {
    if (cursor.kind !== Kind.squareOpen) cursor.index += 1;
    if (cursor.kind !== Kind.squareOpen) refuse('ragged-matrix', cursor.start, cursor.end, { expected: '[' });
    const rowStart = cursor.start;
    rows.push(singleRow(cursor, readRows(cursor), rowStart));
    checkSide(cursor, rows.length);
  }
  return rows;
}

function separates(kind: Kind): boolean {
  return (
    kind === Kind.comma || kind === Kind.semicolon || kind === Kind.squareClose || kind === Kind.squareOpen
  );
}

function singleRow(cursor: Cursor, rows: Rows, start: number): readonly Expression[] {
  if (rows.length > 1)
    refuse('ragged-matrix', start, cursor.lastEnd, { expected: 'one row in each inner bracket' });
  return rows[0]!;
}
