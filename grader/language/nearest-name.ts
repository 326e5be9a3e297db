/** The candidate that a word is most probably a slip for: another case, or one or two letters off. */
export function nearestName(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > 30) return undefined;
  let nearest: string | undefined;
  let least = word.length < 3 ? 0.6 : word.length < 6 ? 1.1 : 2.1;
  for (const candidate of candidates) {
    const distance = slipsBetween(word, candidate, least);
    if (distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest;
}

/** Letters to insert, leave out, replace or exchange with their neighbour; a letter in the other case counts half. */
function slipsBetween(word: string, candidate: string, most: number): number {
  if (Math.abs(word.length - candidate.length) > most) return Infinity;
  if (word.toLowerCase() === candidate.toLowerCase()) return 0.5;
  let twoBack: number[] = [];
  let back = Array.from({ length: candidate.length + 1 }, (_, j) => j);
  for (let i = 1; i <= word.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= candidate.length; j += 1) {
      const same = word[i - 1] === candidate[j - 1];
      row[j] = Math.min(back[j]! + 1, row[j - 1]! + 1, back[j - 1]! + (same ? 0 : 1));
      if (word[i - 1] === candidate[j - 2] && word[i - 2] === candidate[j - 1]) {
        row[j] = Math.min(row[j]!, twoBack[j - 2]! + 1);
      }
    }
    [twoBack, back] = [back, row];
  }
  return back[candidate.length]!;
}
