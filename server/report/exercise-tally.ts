import type { GradedResult, PartResult } from '../schemas/result-row.ts';
import type { Submitter } from './distinct-answers.ts';
import { PartTally } from './part-tally.ts';

/** What became of the submissions to one exercise, counted one by one. */
export class ExerciseTally {
  readonly parts = new Map<string, PartTally>();
  readonly learners = new Set<string | number>();
  readonly seeds = new Set<number>();
  readonly revisions = new Set<string>();
  submissions = 0;

  add({ id, learner, seed, revision = '', parts, unread }: GradedResult): void {
    this.submissions += 1;
    this.seeds.add(seed);
    this.revisions.add(revision);
    if (learner !== undefined) this.learners.add(learner);
    const submitter: Submitter = learner === undefined ? { id } : { id, learner };
    const restOf = restsIn(Object.values(parts));
    for (const [name, part] of Object.entries(parts)) {
      const rest = restOf(part);
      this.#tallyOf(name).add(part, { seed, revision, submitter, typed: unread?.[name], rest });
    }
  }

  #tallyOf(part: string): PartTally {
    const known = this.parts.get(part);
    if (known !== undefined) return known;
    const tally = new PartTally();
    this.parts.set(part, tally);
    return tally;
  }
}

/** The share of points that the decided parts earn without one of them. */
function restsIn(parts: readonly PartResult[]): (part: PartResult) => number | undefined {
  const earned = parts.reduce((sum, part) => sum + (part.score ?? 0), 0);
  const possible = parts.reduce((sum, part) => sum + decidedPoints(part), 0);
  return (part) => {
    const others = possible - decidedPoints(part);
    return others > 0 ? (earned - (part.score ?? 0)) / others : undefined;
  };
}

function decidedPoints({ score, points = 0 }: PartResult): number {
  return score === undefined || score === null ? 0 : points;
}
