import type { Problem, ProblemCode } from './problem.ts';

/** Thrown inside the reader alone, and caught by it: not an Error, so that no stack is captured. */
export class Refusal {
  readonly problem: Problem;

  constructor(problem: Problem) {
    this.problem = problem;
  }
}

export type Details = Pick<Problem, 'expected' | 'suggestion' | 'data'>;

/** Gives up reading at a place in the text. */
export function refuse(code: ProblemCode, start: number, end: number, details: Details = {}): never {
  throw new Refusal({ code, start, end, ...details });
}
