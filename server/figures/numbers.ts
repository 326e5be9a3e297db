import type { FigureNumber } from '../../grader/figures/figure.ts';

/** `= 2`, or `≈ 0.7311` of a number that is rounded. */
export function equals({ text, exact }: FigureNumber): string {
  return `${exact ? '=' : '≈'} ${text}`;
}

/** Of several samples, a tuple. */
export function equalsAll(numbers: readonly FigureNumber[]): string {
  if (numbers.length === 1) return equals(numbers[0]!);
  const exact = numbers.every((number) => number.exact);
  return `${exact ? '=' : '≈'} (${numbers.map(({ text }) => text).join(', ')})`;
}
