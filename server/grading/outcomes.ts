import type { Grade, Verdict } from '../../grader/result.ts';

/** What became of an answer, and the method that this rests on: `incorrect sampled`. */
type Outcome = `${Verdict} ${string}`;

/** How many answers came to what: plain data, so that it can come from another thread. */
export type Outcomes = Readonly<Record<Outcome, number>>;

export type Verdicts = Readonly<Partial<Record<Verdict, number>>>;

/** What the parts of grades came to. Where nothing was compared, or no evidence was asked for, the method is `none`. */
export function outcomesOf(grades: readonly Pick<Grade, 'parts'>[]): Outcomes {
  const counts: Record<Outcome, number> = {};
  for (const { parts } of grades) {
    for (const { verdict, evidence } of Object.values(parts)) {
      const outcome: Outcome = `${verdict} ${evidence?.method ?? 'none'}`;
      counts[outcome] = (counts[outcome] ?? 0) + 1;
    }
  }
  return counts;
}

/** How many answers have each verdict. */
export function verdictsOf({ parts }: Pick<Grade, 'parts'>): Verdicts {
  const counts: Partial<Record<Verdict, number>> = {};
  for (const { verdict } of Object.values(parts)) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}

export function partsOf(outcome: string): { readonly verdict: Verdict; readonly method: string } {
  const [verdict, method] = outcome.split(' ') as [Verdict, string];
  return { verdict, method };
}
