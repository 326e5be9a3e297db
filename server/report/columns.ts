import { VERDICTS } from './verdicts.ts';
import type { ExerciseReport, PartReport } from './report.ts';
import { discriminationOf, meanOf, OUTCOMES, percent } from './words.ts';

/** The table of an exercise: a row for each part, a column for each verdict that occurs. */
export function columnsOf({ parts }: ExerciseReport): readonly (readonly string[])[] {
  const seen = VERDICTS.filter((verdict) => parts.some(({ verdicts }) => verdicts[verdict] > 0));
  const head = ['part', 'answered', ...seen.map((verdict) => OUTCOMES[verdict]), 'mean', 'discrimination'];
  const row = (part: PartReport): readonly string[] => [
    part.part,
    String(part.answered),
    ...seen.map((verdict) => percent(part.shares[verdict])),
    meanOf(part),
    discriminationOf(part),
  ];
  return [head, ...parts.map(row)];
}
