import type { GradedResult, PartResult } from '../../../server/schemas/result-row.ts';

const EARNED = {
  correct: 1,
  partial: 0.5,
  incorrect: 0,
  missing: 0,
  invalid: null,
  undecided: null,
  pending: null,
};

/** The result of a part, as `nabla grade` writes it. */
export function partResult(
  verdict: PartResult['verdict'],
  text?: string,
  ...codes: readonly string[]
): PartResult {
  return {
    verdict,
    score: EARNED[verdict],
    points: 1,
    ...(text !== undefined && { read: { text, latex: text } }),
    ...(verdict === 'invalid' && {
      problem: { code: 'unexpected-end', message: 'The answer ends too early.' },
    }),
    ...(['correct', 'partial', 'incorrect'].includes(verdict) && {
      feedback: codes.map((code) => ({ code, message: `What ${code} says.` })),
    }),
  };
}

type Given = Pick<GradedResult, 'id' | 'parts'> & Partial<GradedResult>;

/** A line of a results file. */
export function resultLine(result: Given): string {
  return JSON.stringify({ exercise: 'partial-quadratic', seed: 0, ...result });
}
