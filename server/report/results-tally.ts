import type { GradedResult, RefusedResult } from '../schemas/result-row.ts';
import { ExerciseTally } from './exercise-tally.ts';

/** What a file of results came to, counted row by row. */
export class ResultsTally {
  /** In the order in which they come. */
  readonly exercises = new Map<string, ExerciseTally>();
  /** Rows that were not graded, by the code that says why. */
  readonly refused = new Map<string, number>();
  submissions = 0;

  add(result: GradedResult): void {
    this.submissions += 1;
    const known = this.exercises.get(result.exercise);
    const tally = known ?? new ExerciseTally();
    if (known === undefined) this.exercises.set(result.exercise, tally);
    tally.add(result);
  }

  refuse({ error: { code } }: RefusedResult): void {
    this.refused.set(code, (this.refused.get(code) ?? 0) + 1);
  }
}
