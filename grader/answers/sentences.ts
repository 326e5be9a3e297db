/**
 * Where one sentence ends and another begins: behind a full stop, a question or an exclamation mark, or at a line break,
 * unless a small letter follows, as behind "e.g." and in a line that goes on. A point inside a number ends nothing.
 */
const BOUNDARY = /(?:[.!?…]["'”’)\]]*\s+|\s*\n\s*)(?!\s|\p{Ll})/u;

/** Abbreviations that a capital letter may follow. */
const ABBREVIATION = /\b(e\.g|i\.e|cf|vs|Fig|Eq|resp|approx|Dr|Prof)\.\s/g;

/** How many sentences a text has. */
export function countSentences(text: string): number {
  const plain = text.replace(ABBREVIATION, '$1 ').trim();
  return plain.split(BOUNDARY).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence)).length;
}

export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
