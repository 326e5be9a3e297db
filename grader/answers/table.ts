import type { EntryPlace, Judgement } from '../equivalence/verdict.ts';
import { matrix, type Expression } from '../language/expression.ts';
import { clashInside, expressionContent, negated, showExpression } from './expression-content.ts';
import { INSIDE_SCALARS } from './in-form.ts';
import type { AnswerKind, Task } from './kind.ts';
import { judgeNumericMatrix } from './numeric-matrix.ts';
import { readTable } from './table-reading.ts';

/** Rows of numbers under the heads that the student sees. */
export const table: AnswerKind<'table'> = {
  read(answer, vocabulary, form) {
    const reading = readTable(answer, vocabulary, form);
    return reading.ok ? expressionContent(reading) : reading;
  },
  judge: (content, task) =>
    task.form.anyOrder ? judgeInAnyOrder(content, task) : judgeNumericMatrix(content, task),
  show(content, setting) {
    const { latex, text } = showExpression(content, setting);
    return { latex, text };
  },
  opposite: negated,
  inForm: INSIDE_SCALARS,
  float: () => NaN,
  clash: clashInside,
  visible: ({ columns }) => ({ columns }),
};

type Rows = readonly (readonly Expression[])[];

/** Puts the rows next to those of the reference that they agree with; what is left over is compared in its order. */
function judgeInAnyOrder(content: Expression, task: Task<'table'>): Judgement {
  const { reference } = task;
  if (content.kind !== 'matrix' || reference.kind !== 'matrix') return judgeNumericMatrix(content, task);
  if (content.rows.length !== reference.rows.length) return judgeNumericMatrix(content, task);
  const order = matched(content.rows, reference.rows, task);
  const judgement = judgeNumericMatrix(matrix(order.map((row) => content.rows[row]!)), task);
  if (!('places' in judgement) || !judgement.places) return judgement;
  return { ...judgement, places: judgement.places.map((place) => movedTo(order, place)) };
}

/** For each row of the reference, which row of the answer stands for it. */
function matched(rows: Rows, references: Rows, task: Task<'table'>): readonly number[] {
  const free = new Set(rows.keys());
  const found = new Map<number, number>();
  for (const wanted of ['correct', 'partial'] as const) {
    for (const [i, reference] of references.entries()) {
      if (found.has(i)) continue;
      const row = [...free].find((k) => judgeRow(rows[k]!, reference, task) === wanted);
      if (row === undefined) continue;
      found.set(i, row);
      free.delete(row);
    }
  }
  const left = [...free];
  return references.map((_, i) => found.get(i) ?? left.shift()!);
}

function judgeRow(row: Rows[number], reference: Rows[number], task: Task<'table'>): Judgement['verdict'] {
  return judgeNumericMatrix(matrix([row]), { ...task, reference: matrix([reference]) }).verdict;
}

function movedTo(order: readonly number[], { row, column }: EntryPlace): EntryPlace {
  return { row: order[row - 1]! + 1, column };
}
