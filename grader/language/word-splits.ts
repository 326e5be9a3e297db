/** The most letters that are split; a longer word is no product that anyone would write. */
const MOST_LETTERS = 64;
/** The most letters of one piece. */
const MOST_OF_PIECE = 16;

/** Whether the letters from `start` to `end` of a word can stand as one piece. */
export type IsPiece = (start: number, end: number) => boolean;

/**
 * The ways to cut a word of that many letters into pieces, as the places where each piece ends: at most two of them, since
 * a second one already makes the word ambiguous.
 */
export function splitsOf(length: number, isPiece: IsPiece): readonly (readonly number[])[] {
  if (length > MOST_LETTERS) return [];
  const ends = Array.from({ length }, (): number[] => []);
  for (let start = length - 1; start >= 0; start -= 1) {
    for (let end = start + 1; end <= Math.min(length, start + MOST_OF_PIECE); end += 1) {
      if ((end === length || ends[end]!.length > 0) && isPiece(start, end)) ends[start]!.push(end);
    }
  }
  const first = follow(ends, length, -1);
  const second = first && otherThan(ends, length, first);
  return [first, second].filter((split) => split !== undefined);
}

/** The split that takes the first possible piece everywhere, but the second at `turn`. */
function follow(ends: readonly number[][], length: number, turn: number): readonly number[] | undefined {
  const split: number[] = [];
  for (let at = 0; at < length; at = split.at(-1)!) {
    const end = ends[at]![at === turn ? 1 : 0];
    if (end === undefined) return undefined;
    split.push(end);
  }
  return split;
}

function otherThan(
  ends: readonly number[][],
  length: number,
  first: readonly number[],
): readonly number[] | undefined {
  const turn = [0, ...first].find((at) => at < length && ends[at]!.length > 1);
  return turn === undefined ? undefined : follow(ends, length, turn);
}
