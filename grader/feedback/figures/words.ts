import type { FigureNumber } from '../../figures/figure.ts';
import { numberText } from '../../figures/figure-number.ts';
import { nameText } from '../../language/names.ts';

/** A picture in words. */
export interface FigureWords {
  readonly title: string;
  readonly description: string;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)!}`;
}

export function names(all: readonly string[]): string {
  return listed(all.map(nameText));
}

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

export function partial(of: string, by: string): string {
  return `∂${nameText(of)}/∂${nameText(by)}`;
}

/** A place on an axis or a value read from a plot, which has few digits. */
export function coordinate(value: number): string {
  return numberText(Number(value.toPrecision(3)));
}

export function counted(count: number, unit: string): string {
  return `${count} ${count === 1 ? unit : `${unit}s`}`;
}
