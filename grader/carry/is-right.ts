import { judgeNumber, mayBeRounded } from '../equivalence/judge-number.ts';
import { PLAIN_SETTING, type Tolerance } from '../equivalence/setting.ts';
import type { Expression } from '../language/expression.ts';
import type { Entry } from './entries.ts';

/** Whether an entry is a number, to the digits that are asked for. */
export function isRight({ value, typed }: Entry, expected: Expression, tolerance: Tolerance): boolean {
  const rounded = typed !== undefined && mayBeRounded(typed, tolerance);
  return judgeNumber(value, expected, tolerance, PLAIN_SETTING, rounded).verdict === 'correct';
}
