import type { CodeCount } from './code-counts.ts';
import type { ReadAnswer, Submitter } from './distinct-answers.ts';
import type { Cluster, Clusters, PartReport } from './report.ts';
import { counted } from './words.ts';

/** A list below a part, the same in every format that is for people. */
export interface Section {
  readonly title: string;
  readonly items: readonly Item[];
  /** What is not listed; empty where all is. */
  readonly more: string;
}

/** So many answers, an example, what was said of it, and whose they are. */
export interface Item {
  readonly count: number;
  readonly code?: string;
  readonly message?: string;
  readonly read?: ReadAnswer;
  readonly typed?: string;
  /** 0 for the exercise as it stands. */
  readonly seed: number;
  /** Ways of writing the answer besides the one that is shown. */
  readonly otherWritings: number;
  /** Whose the answers are; of a code, whose the example is. */
  readonly submitters: readonly Submitter[];
}

/** What there is to list of a part, at most `top` items of each. */
export function sectionsOf(part: PartReport, top: number): readonly Section[] {
  const sections = [
    codeSection('Mistakes and other reasons', part.mistakes, top),
    clusterSection('Wrong, and not explained', part.unexplained, top),
    clusterSection('For a person to decide', part.open, top),
    codeSection('Unreadable', part.unreadable, top),
  ];
  return sections.filter(({ items }) => items.length > 0);
}

function codeSection(title: string, codes: readonly CodeCount[], top: number): Section {
  const items = codes.slice(0, top).map(({ code, count, message, example }): Item => {
    const { submitter, ...shown } = example;
    return { code, count, message, ...shown, otherWritings: 0, submitters: [submitter] };
  });
  const rest = codes.slice(top);
  const more = rest.length === 0 ? '' : `and ${counted(rest.length, 'further code')}`;
  return { title, items, more };
}

function clusterSection(title: string, { clusters, others }: Clusters, top: number): Section {
  const items = clusters.slice(0, top).map(({ count, seed, read, writings, submitters }) => {
    return { count, seed, read, otherWritings: writings - 1, submitters };
  });
  const rest = clusters.slice(top);
  const answers = totalOf(rest) + others;
  const total = answers + totalOf(clusters.slice(0, top));
  const different = others > 0 ? '' : ` (${rest.length} different)`;
  return {
    title: `${title}: ${counted(total, 'answer')}`,
    items,
    more: answers === 0 ? '' : `and ${answers} more${different}`,
  };
}

function totalOf(clusters: readonly Cluster[]): number {
  return clusters.reduce((sum, { count }) => sum + count, 0);
}
