import type { OnFailure } from '../../grader/index.ts';
import type { Evidence, Feedback, SpokenProblem, Verdict } from '../../grader/result.ts';
import { compareFormulas } from '../grading/compare-formulas.ts';
import { PairRow } from '../schemas/pair-row.ts';
import type { Row } from './input/row.ts';
import type { RefusedRow } from './output/result.ts';
import { checkedRow, errorOfFault, refusedRow } from './refuse.ts';

/** What one pair came to. */
export interface ComparedRow {
  readonly id: string | number;
  readonly verdict: Verdict;
  readonly evidence?: Evidence;
  /** Of what is partly right: why. */
  readonly feedback?: readonly Feedback[];
  /** Why the submission could not be read. */
  readonly problem?: SpokenProblem;
}

/** Compares one pair of a bulk file; what cannot be compared is said in its place. */
export function comparePairRow(row: Row, onFailure: OnFailure): ComparedRow | RefusedRow {
  const checked = checkedRow(row, PairRow);
  if (!checked.ok) return checked.refused;
  const { id, ...request } = checked.value;
  try {
    const { verdict, evidence, feedback, problem } = compareFormulas(request, onFailure);
    return {
      id,
      verdict,
      ...(evidence && { evidence }),
      ...(feedback && verdict === 'partial' && { feedback }),
      ...(problem && { problem }),
    };
  } catch (error) {
    return refusedRow(row.line, checked.value, errorOfFault(error));
  }
}
