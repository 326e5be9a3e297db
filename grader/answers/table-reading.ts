import { matrix, type Expression } from '../language/expression.ts';
import { LIMITS } from '../language/limits.ts';
import type { Problem } from '../language/problem.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { readScalar, type ExpressionReading } from './expression-reading.ts';
import { readMatrix } from './matrix-reading.ts';
import { lengthOf, refuse } from './refusal.ts';
import type { TableForm } from './table-form.ts';
import { typedRows, type TypedEntry } from './table-rows.ts';

/**
 * A table as JSON rows, as a matrix in text or LaTeX, or typed a row a line. One of a single column has no orientation: a
 * row, a column and a tuple are all the same.
 */
export function readTable(
  answer: unknown,
  vocabulary: Vocabulary,
  { columns }: TableForm,
): ExpressionReading {
  const reading = readAsTyped(answer, vocabulary);
  if (!reading.ok) return { ok: false, problem: ofTable(reading.problem, columns) };
  const { expression, shown, alternative } = reading;
  const upright = (content: Expression): Expression =>
    columns.length === 1 ? asColumn(content) : asRows(content);
  const table = upright(expression);
  if (table.kind === 'matrix' && table.rows.some((row) => row.length !== columns.length)) {
    return refuse('not-a-table', lengthOf(answer), { expected: rowsOf(columns) });
  }
  return {
    ok: true,
    expression: table,
    ...(shown && { shown: upright(shown) }),
    ...(alternative && { alternative: { ...alternative, expression: upright(alternative.expression) } }),
  };
}

function readAsTyped(answer: unknown, vocabulary: Vocabulary): ExpressionReading {
  const rows = typeof answer === 'string' && answer.length <= LIMITS.length ? typedRows(answer) : undefined;
  return rows ? readRows(rows, vocabulary) : readMatrix(answer, vocabulary);
}

/** The entries one by one. Where one has two readings, the strict one is taken: a table is of numbers. */
function readRows(rows: readonly (readonly TypedEntry[])[], vocabulary: Vocabulary): ExpressionReading {
  const first = rows[0]!;
  const ragged = rows.find((row) => row.length !== first.length);
  const last = rows.at(-1)!.at(-1)!;
  if (ragged) return refuse('ragged-matrix', last.start + last.text.length);
  if (Math.max(rows.length, first.length) > LIMITS.matrixSide) {
    return refuse('matrix-too-large', 0, { data: { limit: LIMITS.matrixSide } });
  }
  const entries: Expression[][] = [];
  for (const row of rows) {
    const read: Expression[] = [];
    for (const entry of row) {
      const reading = readScalar(entry.text, vocabulary)!;
      if (!reading.ok) return { ok: false, problem: movedBy(entry.start, reading.problem) };
      read.push(reading.expression);
    }
    entries.push(read);
  }
  return { ok: true, expression: matrix(entries) };
}

function movedBy(offset: number, problem: Problem): Problem {
  return { ...problem, start: problem.start + offset, end: problem.end + offset };
}

function ofTable(problem: Problem, columns: readonly string[]): Problem {
  if (problem.code !== 'not-a-matrix') return problem;
  const { suggestion: _, ...rest } = problem;
  return { ...rest, code: 'not-a-table', expected: rowsOf(columns) };
}

function rowsOf(columns: readonly string[]): string {
  return columns.length === 1
    ? `a list of ${columns[0]!}`
    : `rows of ${columns.length}: ${columns.join(', ')}`;
}

/** A literal as its entries one below the other; what is computed is turned where it is known to lie. */
function asColumn(content: Expression): Expression {
  if (content.kind === 'matrix' && (content.rows.length === 1 || content.rows[0]!.length === 1))
    return matrix(content.rows.flat().map((entry) => [entry]));
  if (content.kind === 'apply' && content.operator === 'transpose') return asColumn(content.operands[0]!);
  return content.kind === 'matrix' ? content : matrix([[content]]);
}

function asRows(content: Expression): Expression {
  return content.kind === 'matrix' ? matrix(content.rows) : content;
}
