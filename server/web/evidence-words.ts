import type { Evidence, Method } from '../../grader/index.ts';

/** What a verdict rests on, for a person. */
const METHOD_WORDS = {
  identical: () => 'The two have the same form.',
  exact: () => 'Compared exactly.',
  sampled: (points) =>
    points === undefined ? 'Compared at sample points.' : `Compared at ${points} points.`,
  digits: () => 'Compared with 64 digits.',
  shape: () => 'The shapes decide.',
  structure: () => 'What is computed from what decides.',
  rounded: () => 'Compared to the digits that were asked for.',
} as const satisfies Record<Method, (points: number | undefined) => string>;

export function evidenceWords({ method, samples }: Evidence): string {
  return METHOD_WORDS[method](samples);
}
