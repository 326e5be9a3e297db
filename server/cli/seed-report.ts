import type { SeedCheck } from '../catalog/seed-check.ts';

/** So many reasons and failures at most are worth reading at once. */
const MOST_TOLD = 8;

/** Fewer than one distinct variant for so many seeds are few. */
const SEEDS_A_VARIANT = 10;

/** The lines on the variants of an exercise: how many there are, what was drawn again and why, and what failed. */
export function seedReport(id: string, { seeds, distinct, redrawn, failures }: SeedCheck): string {
  const counted = `${id}: ${distinct} distinct variants from ${seeds} seeds`;
  const few = distinct * SEEDS_A_VARIANT < seeds ? ', which is few: widen the ranges' : '';
  const again = redrawn.reduce((total, [, times]) => total + times, 0);
  const reasons = redrawn.map(([what, times]) => `${times} × ${what}`);
  const told = again === 0 ? '' : `; ${again} drawn again (${listed(reasons, ', ')})`;
  return [
    `${counted}${few}${told}\n`,
    ...failures.slice(0, MOST_TOLD).map((failure) => `  ${failure}\n`),
  ].join('');
}

function listed(items: readonly string[], separator: string): string {
  const first = items.slice(0, MOST_TOLD).join(separator);
  return items.length > MOST_TOLD ? `${first}${separator}…` : first;
}
