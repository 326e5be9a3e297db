import type { Problem } from '../language/problem.ts';
import type { SpokenProblem } from '../result.ts';
import { describeProblem } from './problems.ts';

/** A problem as it is sent: its code, its place, and a sentence. */
export function speak(problem: Problem): SpokenProblem {
  const { code, start, end, expected, suggestion, data } = problem;
  const place = data?.entry ? `Row ${data.entry.row}, column ${data.entry.column}: ` : '';
  return {
    code,
    message: `${place}${describeProblem(problem)}`,
    start,
    end,
    ...(expected !== undefined && { expected }),
    ...(suggestion !== undefined && { suggestion }),
  };
}
