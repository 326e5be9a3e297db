import { groupAlike, type PreparedPart } from '../../grader/index.ts';
import type { DistinctAnswers, HeldAnswer } from './distinct-answers.ts';
import type { Cluster, Clusters } from './report.ts';

/** The answers to a part that are to be put together. */
interface Gathered {
  readonly part: string;
  readonly answers: DistinctAnswers;
}

/** A part as a seed has it; undefined where it is not at hand. */
export type PartOf = (part: string, seed: number) => PreparedPart | undefined;

/**
 * Puts answers together that mean the same. Only those to the same variant of the same revision can. Variants are taken one after the
 * other, for all parts: there may be too many to hold them.
 */
export function clustersOf(
  gathered: readonly Gathered[],
  partOf: PartOf,
): ReadonlyMap<DistinctAnswers, Clusters> {
  const found = new Map(gathered.map(({ answers }): [DistinctAnswers, Cluster[]] => [answers, []]));
  const groups = gathered.flatMap(({ part, answers }) =>
    [...byVariant(answers.list()).values()].map((held) => ({ part, answers, held, seed: held[0]!.seed })),
  );
  for (const { part, answers, held } of groups.toSorted((a, b) => a.seed - b.seed)) {
    found.get(answers)!.push(...clustersIn(held, (seed) => partOf(part, seed)));
  }
  return new Map([...found].map(([answers, clusters]) => [answers, ranked(clusters, answers)]));
}

function ranked(clusters: readonly Cluster[], { dropped }: DistinctAnswers): Clusters {
  return { clusters: clusters.toSorted((a, b) => b.count - a.count), others: dropped };
}

function byVariant(answers: readonly HeldAnswer[]): ReadonlyMap<string, readonly HeldAnswer[]> {
  const variants = new Map<string, HeldAnswer[]>();
  for (const answer of answers) {
    const key = `${answer.revision} ${answer.seed}`;
    const known = variants.get(key);
    if (known === undefined) variants.set(key, [answer]);
    else known.push(answer);
  }
  return variants;
}

/** An answer by itself needs no comparison, so that its variant is not made. */
function clustersIn(
  held: readonly HeldAnswer[],
  partOf: (seed: number) => PreparedPart | undefined,
): readonly Cluster[] {
  const part = held.length > 1 ? partOf(held[0]!.seed) : undefined;
  if (part === undefined) return held.map((answer) => clusterOf([answer]));
  const groups = groupAlike(
    part.task,
    held.map(({ read }) => read.text),
  );
  return groups.map((members) => clusterOf(members.map((i) => held[i]!)));
}

function clusterOf(answers: readonly HeldAnswer[]): Cluster {
  const { seed, read } = answers[0]!;
  return {
    count: answers.reduce((sum, { count }) => sum + count, 0),
    seed,
    read,
    writings: answers.length,
    submitters: answers.flatMap(({ submitters }) => submitters),
  };
}
