import { nameText } from '../language/names.ts';

/** `a`, `a and b`, `a, b and c`. */
export function listNames(names: readonly string[]): string {
  return listed(names.map(nameText));
}

/** Words in a list, as in a sentence. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
}
