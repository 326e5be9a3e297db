import type { Run } from '../../grader/language/runs.ts';

/** Sizes of text in pixels. */
export const SIZES = { label: 14, note: 12 } as const;

export type Size = keyof typeof SIZES;

/** How large raised and lowered text is. */
export const SCRIPT = 0.72;

/** Widths as a share of the size, of a wide sans serif: whatever font is there, text takes no more room. */
const WIDTHS: readonly (readonly [characters: RegExp, width: number])[] = [
  [/\p{M}/u, 0],
  [/[ijl.,;:|'!′]/u, 0.34],
  [/[frt()[\] /]/u, 0.44],
  [/[mwMW⊙…]/u, 0.95],
  [/[A-ZΣΔ=+−≈×·∂]/u, 0.78],
];
const USUAL = 0.65;

/** How wide text is at most. */
export function widthOf(runs: readonly Run[], size: Size): number {
  const shares = runs.map(({ text, script }) => shareOf(text) * (script ? SCRIPT : 1));
  return SIZES[size] * shares.reduce((total, share) => total + share, 0);
}

function shareOf(text: string): number {
  const shares = Array.from(
    text,
    (character) => WIDTHS.find(([characters]) => characters.test(character))?.[1] ?? USUAL,
  );
  return shares.reduce((total, share) => total + share, 0);
}

/** A box by its middle. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function overlap(a: Box, b: Box): boolean {
  return 2 * Math.abs(a.x - b.x) < a.width + b.width && 2 * Math.abs(a.y - b.y) < a.height + b.height;
}

/** A coordinate with one digit behind the point: more would make files larger and nothing finer. */
export function px(value: number): number {
  const rounded = Math.round(value * 10) / 10;
  return Object.is(rounded, -0) ? 0 : rounded;
}
