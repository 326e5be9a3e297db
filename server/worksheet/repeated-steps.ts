import type { WrittenSolution } from '../../grader/index.ts';

type Part = WrittenSolution['parts'][number];
type Step = Part['steps'][number];

/** Steps in a row that are written out, or that stand above already. */
export interface Block {
  readonly isAbove: boolean;
  readonly steps: readonly Step[];
}

/**
 * The steps of each part, in blocks: what an earlier part has word for word need not be printed again. The point at which one
 * looks is said each time, and so is the last step, which the answer follows from.
 */
export function blocksOf(parts: readonly Part[]): readonly (readonly Block[])[] {
  const printed = new Set<string>();
  return parts.map(({ steps }) => {
    const keys = steps.map((step) => JSON.stringify(step));
    const blocks = inBlocks(
      steps,
      (step, i) => step.kind !== 'at' && i < steps.length - 1 && printed.has(keys[i]!),
    );
    for (const key of keys) printed.add(key);
    return blocks;
  });
}

function inBlocks(steps: readonly Step[], standsAbove: (step: Step, i: number) => boolean): readonly Block[] {
  const blocks: { isAbove: boolean; steps: Step[] }[] = [];
  for (const [i, step] of steps.entries()) {
    const isAbove = standsAbove(step, i);
    const last = blocks.at(-1);
    if (last?.isAbove === isAbove) last.steps.push(step);
    else blocks.push({ isAbove, steps: [step] });
  }
  return blocks;
}
