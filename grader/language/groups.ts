import { refuseDecimalComma } from './adjacent-numbers.ts';
import type { Cursor } from './cursor.ts';
import { matrix, type Expression } from './expression.ts';
import { LIMITS } from './limits.ts';
import type { FunctionName } from './operators.ts';
import { refuse } from './refusal.ts';
import { Kind } from './tokens.ts';

/** Reads with no bar open, and one bracket deeper. */
export function inside<Result>(cursor: Cursor, rule: (cursor: Cursor) => Result): Result {
  const bars = cursor.openBars;
  cursor.openBars = 0;
  cursor.enter();
  const result = rule(cursor);
  cursor.leave();
  cursor.openBars = bars;
  return result;
}

const SIGN_OF: ReadonlyMap<Kind, string> = new Map([
  [Kind.close, ')'],
  [Kind.squareClose, ']'],
  [Kind.braceClose, '}'],
  [Kind.setClose, '\\}'],
  [Kind.fenceClose, '\\right|'],
  [Kind.bar, '|'],
  [Kind.matrixClose, '\\end{…}'],
]);

/** Goes past the bracket that closes what opened at `start`. */
export function expectClosing(cursor: Cursor, kind: Kind, start: number): void {
  if (cursor.take(kind)) return;
  const expected = SIGN_OF.get(kind)!;
  if (cursor.kind === Kind.end) refuse('unbalanced-bracket', start, start + 1, { expected });
  if (SIGN_OF.has(cursor.kind) && cursor.kind !== Kind.bar)
    cursor.refuseHere('unbalanced-bracket', { expected });
  if (cursor.kind === Kind.comma) refuseDecimalComma(cursor);
  cursor.refuseUnexpected(expected);
}

/** `(x + 1)` groups, `(1, 2)` is a tuple, `(1; 2)` a column. */
export function readParentheses(cursor: Cursor): Expression {
  const { start } = cursor;
  cursor.index += 1;
  const entries = inside(cursor, (at) => readList(at, at.grammar.expression(at)));
  const column = entries.length === 1 && cursor.kind === Kind.semicolon ? inside(cursor, readColumn) : [];
  expectClosing(cursor, Kind.close, start);
  if (column.length > 0) return tensor(cursor, [entries, ...column], false, start);
  return entries.length === 1 ? entries[0]! : tensor(cursor, [entries], true, start);
}

function readColumn(cursor: Cursor): Expression[][] {
  const rows: Expression[][] = [];
  while (cursor.take(Kind.semicolon)) {
    rows.push([cursor.grammar.expression(cursor)]);
    checkSide(cursor, rows.length + 1);
  }
  return rows;
}

/** The expressions that follow a first one, behind commas. */
export function readList(cursor: Cursor, first: Expression): Expression[] {
  const entries = [first];
  while (cursor.take(Kind.comma)) {
    entries.push(cursor.grammar.expression(cursor));
    checkSide(cursor, entries.length);
  }
  return entries;
}

export function checkSide(cursor: Cursor, length: number): void {
  if (length > LIMITS.matrixSide)
    cursor.refuseHere('matrix-too-large', { data: { limit: LIMITS.matrixSide } });
}

/** A matrix of entries that are formulas, not matrices themselves. */
export function tensor(
  cursor: Cursor,
  rows: readonly (readonly Expression[])[],
  tuple: boolean,
  start: number,
): Expression {
  if (rows.some((row) => row.some((entry) => entry.kind === 'matrix'))) {
    refuse('ragged-matrix', start, cursor.lastEnd, { expected: 'a number or a formula for each entry' });
  }
  return cursor.count(matrix(rows, tuple));
}

/** Braces group, as LaTeX writes them; with a comma or a semicolon they hold a set. */
export function readBraces(cursor: Cursor): Expression {
  const { start } = cursor;
  cursor.index += 1;
  if (cursor.kind === Kind.braceClose) refuse('set', start, cursor.end);
  const content = inside(cursor, cursor.grammar.expression);
  if (cursor.kind === Kind.comma || cursor.kind === Kind.semicolon) refuse('set', start, endOfSet(cursor));
  expectClosing(cursor, Kind.braceClose, start);
  return content;
}

/** Where the brace that the cursor is inside of is closed, or where the cursor is. */
function endOfSet({ tokens, index, end }: Cursor): number {
  for (let i = index, open = 1; i < tokens.count; i += 1) {
    if (tokens.kinds[i] === Kind.braceOpen) open += 1;
    if (tokens.kinds[i] === Kind.braceClose) open -= 1;
    if (open === 0) return tokens.ends[i]!;
  }
  return end;
}

/** `|x|`, `‖x‖`: a bar where an operand is expected opens, one behind an operand closes. */
export function readBars(cursor: Cursor): Expression {
  const { start, value } = cursor;
  cursor.index += 1;
  cursor.openBars += 1;
  cursor.enter();
  const content = cursor.grammar.expression(cursor);
  cursor.leave();
  const close = cursor.start;
  if (cursor.kind === Kind.bar && cursor.value !== value) cursor.refuseHere('unbalanced-bracket');
  expectClosing(cursor, Kind.bar, start);
  cursor.openBars -= 1;
  const inner = content.kind === 'apply' && content.operator === 'abs' ? content : undefined;
  if (inner?.start === start + 1 && inner.end === close) return cursor.apply('norm', inner.operands, start);
  return cursor.apply(value as FunctionName, [content], start);
}

/** `\left|x\right|`, `⌊x⌋`. */
export function readFence(cursor: Cursor): Expression {
  const { start, value } = cursor;
  cursor.index += 1;
  const content = inside(cursor, cursor.grammar.expression);
  if (cursor.kind === Kind.fenceClose && cursor.value !== value) cursor.refuseHere('unbalanced-bracket');
  expectClosing(cursor, Kind.fenceClose, start);
  return cursor.apply(value as FunctionName, [content], start);
}
