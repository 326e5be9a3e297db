import type { Problem, ProblemData } from '../language/problem.ts';
import type { SpokenProblem } from '../result.ts';
import { describeProblem } from './problems.ts';

/** A problem as it is sent: its code, its place, and a sentence. */
export function speak(problem: Problem): SpokenProblem {
  const { code, start, end, expected, suggestion, data } = problem;
  const place = placeOf(data);
  return {
    code,
    message: `${place}${describeProblem(problem)}`,
    start,
    end,
    ...(expected !== undefined && { expected }),
    ...(suggestion !== undefined && { suggestion }),
  };
}

/** Where an answer has parts that are counted rather than pointed at. */
function placeOf({ entry, line }: ProblemData = {}): string {
  if (entry) return `Row ${entry.row}, column ${entry.column}: `;
  return line === undefined ? '' : `Line ${line}: `;
}
