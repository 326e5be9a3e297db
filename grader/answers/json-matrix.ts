import { matrix, type Expression } from '../language/expression.ts';
import { LIMITS } from '../language/limits.ts';
import type { Problem } from '../language/problem.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { Answer } from '../result.ts';
import { readScalar, type ExpressionReading } from './expression-reading.ts';
import { refuse } from './refusal.ts';

type Refused = { readonly ok: false; readonly problem: Problem };
type Entry = Extract<ExpressionReading, { ok: true }>;

/**
 * A matrix as JSON: an array of rows of equal length, or a flat array, which is a vector in the exercise's convention.
 * Entries are numbers or texts. Where a text has two readings, the alternative takes the loose one of every entry.
 */
export function readJsonMatrix(answer: readonly Answer[], vocabulary: Vocabulary): ExpressionReading {
  const flat = !answer.some(Array.isArray);
  const rows = flat ? [answer] : answer;
  const refusal = refuseForm(rows);
  if (refusal) return refusal;
  const entries: Entry[][] = [];
  for (const [i, row] of rows.entries()) {
    const read = readRow(row as readonly Answer[], i, vocabulary);
    if ('ok' in read) return read;
    entries.push(read);
  }
  return assemble(entries, flat);
}

function refuseForm(rows: readonly Answer[]): Refused | undefined {
  const lengths = new Set(rows.map((row) => (Array.isArray(row) ? row.length : -1)));
  if (lengths.has(-1) || lengths.has(0) || rows.length === 0)
    return refuse('not-a-matrix', 0, { expected: 'rows of equal length' });
  if (rows.length > LIMITS.matrixSide || Math.max(...lengths) > LIMITS.matrixSide) {
    return refuse('matrix-too-large', 0, { data: { limit: LIMITS.matrixSide } });
  }
  return lengths.size > 1 ? refuse('ragged-matrix', 0) : undefined;
}

function readRow(row: readonly Answer[], i: number, vocabulary: Vocabulary): Entry[] | Refused {
  const entries: Entry[] = [];
  for (const [j, answer] of row.entries()) {
    const entry =
      readScalar(answer, vocabulary) ??
      refuse('not-a-matrix', 0, { expected: 'numbers or texts as entries' });
    if (!entry.ok) return { ok: false, problem: inEntry(entry.problem, i, j) };
    entries.push(entry);
  }
  return entries;
}

/** Places inside a text entry count from the start of that entry. */
function inEntry(problem: Problem, i: number, j: number): Problem {
  return { ...problem, data: { ...problem.data, entry: { row: i + 1, column: j + 1 } } };
}

function assemble(entries: readonly (readonly Entry[])[], tuple: boolean): ExpressionReading {
  const build = (pick: (entry: Entry) => Expression): Expression =>
    matrix(
      entries.map((row) => row.map(pick)),
      tuple,
    );
  const ambiguous = entries.flat().find((entry) => entry.alternative)?.alternative;
  return {
    ok: true,
    expression: build((entry) => entry.expression),
    shown: build((entry) => entry.shown ?? entry.expression),
    ...(ambiguous && {
      alternative: {
        expression: build((entry) => entry.alternative?.expression ?? entry.expression),
        problem: ambiguous.problem,
      },
    }),
  };
}
