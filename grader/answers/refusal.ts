import type { Problem, ProblemCode, ProblemData } from '../language/problem.ts';

interface RefusalDetails {
  readonly expected?: string;
  readonly suggestion?: string;
  readonly data?: ProblemData;
}

/** A refusal of a whole answer; of a text, `length` is how much of it the place covers. */
export function refuse(
  code: ProblemCode,
  length: number,
  details: RefusalDetails = {},
): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { code, start: 0, end: length, ...details } };
}

/** How long an answer is as a text; of JSON that is not a text there is no place to point at. */
export function lengthOf(answer: unknown): number {
  return typeof answer === 'string' ? answer.length : 0;
}
