import * as ascii from './ascii.ts';
import { functionNamed } from './function-names.ts';
import { argumentFollows, callFollows, emitKnown, emitNamed } from './name-tokens.ts';
import { notationOf } from './operators.ts';
import type { Scan } from './scan.ts';
import { isConstant, type Vocabulary } from './vocabulary.ts';
import { isKnown, matchIndexed, type Indices } from './word-match.ts';
import { splitsOf } from './word-splits.ts';

/** Adds the tokens of a word that is a product of known names, `xsinx` or `w_1x`; false where there is no such way. */
export function emitSplit(scan: Scan, start: number, word: string, indices: Indices | undefined): boolean {
  const splits = waysToSplit(scan, start, word, indices);
  if (splits.length > 1) refuseAmbiguous(scan, start, word, splits);
  const ends = splits[0];
  if (!ends) return false;
  ends.forEach((end, i) => emitPiece(scan, start, word, ends[i - 1] ?? 0, end, indices));
  return true;
}

/** The ways to read a word as a product of known names, as the ends of its pieces. */
export function waysToSplit(
  { text, vocabulary }: Scan,
  start: number,
  word: string,
  indices: Indices | undefined,
): readonly (readonly number[])[] {
  return splitsOf(word.length, (from, to) => {
    const piece = word.slice(from, to);
    if (to < word.length) return isKnownSymbol(vocabulary, piece) || takesRest(piece);
    if (indices && matchIndexed(vocabulary, piece, indices)) return true;
    return (!indices || !indices.glued) && isLastPiece(vocabulary, piece, text, start + to, indices)
      ? true
      : indices !== undefined && takesDigits(piece, indices);
  });
}

function isKnownSymbol(vocabulary: Vocabulary, piece: string): boolean {
  return vocabulary.symbols.has(piece) || isConstant(vocabulary, piece);
}

/** `sin` in `sinx`: a function of one argument, which is what follows. */
function takesRest(piece: string): boolean {
  const operator = functionNamed(piece);
  return operator !== undefined && (notationOf(operator).arity === 1 || operator === 'log');
}

function isLastPiece(
  vocabulary: Vocabulary,
  piece: string,
  text: string,
  end: number,
  indices: Indices | undefined,
): boolean {
  if (isKnownSymbol(vocabulary, piece)) return !indices?.subscript && !indices?.layer?.certain;
  if (vocabulary.functions.has(piece)) return callFollows(text, end);
  return functionNamed(piece) !== undefined && argumentFollows(text, end);
}

/** `sin2x`, `log10(x)`: digits that are an argument or a base. */
function takesDigits(piece: string, indices: Indices): boolean {
  return indices.glued && takesRest(piece);
}

function emitPiece(
  scan: Scan,
  start: number,
  word: string,
  from: number,
  to: number,
  indices: Indices | undefined,
): void {
  const piece = word.slice(from, to);
  const indexed = indices && to === word.length ? matchIndexed(scan.vocabulary, piece, indices) : undefined;
  if (indexed) emitKnown(scan, start + from, indexed.end, indexed.text);
  else if (isKnown(scan.vocabulary, piece)) emitKnown(scan, start + from, start + to, piece);
  else emitNamed(scan, start + from, start + to, piece);
}

function refuseAmbiguous(
  scan: Scan,
  start: number,
  word: string,
  splits: readonly (readonly number[])[],
): never {
  const readings = splits.map((ends) => ends.map((end, i) => word.slice(ends[i - 1] ?? 0, end)).join(' '));
  scan.refuse('ambiguous-name', start, ascii.lettersEnd(scan.text, start), {
    data: { name: word, readings },
  });
}
