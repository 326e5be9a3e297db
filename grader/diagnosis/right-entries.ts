import type { EntryPlace } from '../equivalence/verdict.ts';
import { printText } from '../language/print-text.ts';
import type { Expression } from '../language/expression.ts';

/**
 * The share of the entries of an answer that are right. One value put everywhere, or nearly so and wrong twice, is a guess: where it happens to
 * be right counts nothing.
 */
export function shareOfEntries(
  entries: readonly (readonly Expression[])[],
  wrong: readonly EntryPlace[],
): number {
  const isWrong = new Set(wrong.map(({ row, column }) => `${row} ${column}`));
  const all = entries.flatMap((row, i) =>
    row.map((entry, j) => ({ text: printText(entry), right: !isWrong.has(`${i + 1} ${j + 1}`) })),
  );
  const counted = all.filter(({ text, right }) => right && !isFiller(text, all));
  return counted.length / all.length;
}

function isFiller(text: string, all: readonly { readonly text: string; readonly right: boolean }[]): boolean {
  const same = all.filter((entry) => entry.text === text);
  const wrong = same.filter(({ right }) => !right).length;
  return wrong > 0 && (same.length === all.length || (same.length > all.length / 2 && wrong > 1));
}
