import { compareExpressions } from '../equivalence/compare-expressions.ts';
import { judgeNumber, mayBeRounded } from '../equivalence/judge-number.ts';
import type { Tolerance } from '../equivalence/setting.ts';
import type { EntryPlace, Judgement } from '../equivalence/verdict.ts';
import { evaluateEntries } from '../graph/evaluate.ts';
import { apply, childrenOf, type Expression } from '../language/expression.ts';
import type { Task } from './kind.ts';

type NumericTask = Pick<Task<'matrix'>, 'setting' | 'tolerance'> & { readonly reference: Expression };

interface JudgedEntry {
  readonly place: EntryPlace;
  readonly judgement: Judgement;
}

/**
 * A matrix of numbers against another: first as wholes, which settles the shapes; where the values are not exactly the
 * same, entry by entry, so that decimals may be rounded.
 */
export function judgeNumericMatrix(submission: Expression, task: NumericTask): Judgement {
  const whole = compareExpressions(submission, task.reference, task.setting);
  if (whole.verdict === 'incorrect' && whole.reason === 'shape')
    return withTransposed(whole, submission, task);
  if (whole.verdict !== 'incorrect' || whole.reason !== 'value') return whole;
  const yours = evaluateEntries(submission, task.setting).flat();
  const rounded = roundedAmong(submission, yours.length, task.tolerance);
  const right = evaluateEntries(task.reference, task.setting);
  const judged = right.flatMap((row, i) =>
    row.map((reference, j): JudgedEntry => {
      const k = i * row.length + j;
      const judgement = judgeNumber(yours[k]!, reference, task.tolerance, task.setting, rounded[k]);
      return { place: { row: i + 1, column: j + 1 }, judgement };
    }),
  );
  return worstOf(judged) ?? whole;
}

type OtherShape = Extract<Judgement, { reason: 'shape' }>;

/** Rounded decimals may be right once they are transposed. */
function withTransposed(judgement: OtherShape, submission: Expression, task: NumericTask): OtherShape {
  const { yours, expected } = judgement;
  if (yours.rows !== expected.columns || yours.columns !== expected.rows) return judgement;
  const { verdict } = judgeNumericMatrix(apply('transpose', submission), task);
  return { ...judgement, transposed: verdict === 'correct' || verdict === 'partial' };
}

/**
 * Which entries may be rounded. In a literal each entry speaks for itself; of anything else, such as a transposed
 * literal, all may be as soon as one number in it may.
 */
function roundedAmong(submission: Expression, count: number, tolerance: Tolerance): readonly boolean[] {
  const literals = submission.kind === 'matrix' ? submission.rows.flat() : [];
  if (literals.length === count) return literals.map((entry) => mayBeRounded(entry, tolerance));
  const any = holdsRounded(submission, tolerance);
  return Array.from({ length: count }, () => any);
}

function holdsRounded(expression: Expression, tolerance: Tolerance): boolean {
  return (
    mayBeRounded(expression, tolerance) ||
    childrenOf(expression).some((child) => holdsRounded(child, tolerance))
  );
}

/** As bad as the worst entry; of entries right to fewer digits, the one with the fewest. */
function worstOf(judged: readonly JudgedEntry[]): Judgement | undefined {
  const wrong = judged.filter(({ judgement }) => judgement.verdict === 'incorrect');
  const first = wrong[0]?.judgement;
  if (first?.verdict === 'incorrect') {
    return {
      verdict: 'incorrect',
      reason: 'value',
      method: first.method,
      places: wrong.map(({ place }) => place),
    };
  }
  const judgements = judged.map(({ judgement }) => judgement);
  return (
    judgements.find(({ verdict }) => verdict === 'undecided') ??
    fewestDigits(judgements) ??
    judgements.find((judgement) => judgement.verdict === 'correct' && judgement.method === 'rounded')
  );
}

function fewestDigits(judgements: readonly Judgement[]): Judgement | undefined {
  return judgements
    .filter((judgement) => judgement.verdict === 'partial')
    .toSorted((a, b) => digitsOf(a) - digitsOf(b))[0];
}

function digitsOf(judgement: Judgement): number {
  return 'digits' in judgement ? judgement.digits : 0;
}
