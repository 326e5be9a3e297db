import * as ascii from './ascii.ts';
import { functionNamed } from './function-names.ts';
import { scanBase, type Base } from './name-base.ts';
import { composeName } from './name-parts.ts';
import { scanDerivative, scanName } from './name-scan.ts';
import { argumentFollows, callFollows, emitKnown, emitNamed } from './name-tokens.ts';
import type { Scan } from './scan.ts';
import { Kind } from './tokens.ts';
import { isReserved, refuseBounded, refuseUnknown } from './unknown-word.ts';
import { isConstant, type Vocabulary } from './vocabulary.ts';
import { isKnown, matchIndexed, scanIndices, startsIndices, type Indices } from './word-match.ts';
import { emitSplit } from './word-pieces.ts';

/** Reads a word of ASCII letters and its indices. */
export function readWord(scan: Scan): void {
  const { text, at } = scan;
  const end = ascii.lettersEnd(text, at);
  const name = text.slice(at, end);
  if (!startsIndices(text.charCodeAt(end)) && scan.vocabulary.functions.size === 0) {
    if (scan.vocabulary.open && isVariable(name)) return scan.emit(Kind.symbol, at, end, name);
    const entry = scan.vocabulary.symbols.get(name);
    if (entry && (end === at + 1 || name[0] !== 'd')) return scan.emit(Kind.symbol, at, end, entry.name);
    if (scan.vocabulary.open && isPlainFunction(name) && emitNamed(scan, at, end, name)) return;
  }
  resolve(scan, at, { name, end, splittable: true });
}

/** Where no symbols are declared, a single letter is one; `d` may begin a derivative. */
function isVariable(name: string): boolean {
  return name.length === 1 && name !== 'e' && name !== 'd';
}

/** Where no symbols are declared, the name of a function is one; but `d` may begin a derivative, and σ be a standard deviation. */
function isPlainFunction(name: string): boolean {
  return name.length > 2 && name[0] !== 'd' && name !== 'sigma';
}

/** Reads a letter outside ASCII, or the letters under an accent or a style; false where there are none. */
export function readLetters(scan: Scan): boolean {
  const base = scanBase(scan.text, scan.at);
  if (base) resolve(scan, scan.at, base);
  return base !== undefined;
}

/** Reads the letters that stand at `start`: as one name, else as a product of names, else refuses them. */
export function resolve(scan: Scan, start: number, base: Base): void {
  if (readTranspose(scan, start, base) || readJoined(scan, start, base)) return;
  const indexed = startsIndices(scan.text.charCodeAt(base.end));
  const indices = indexed ? scanIndices(scan.text, base.end) : undefined;
  if (indexed && scan.vocabulary.open) refuseBounded(scan, start, base);
  if (indices && readIndexed(scan, start, base, indices)) return;
  if (indexed) refuseBounded(scan, start, base);
  if (readWhole(scan, start, base, indices)) return;
  if (base.splittable && !scan.vocabulary.open) {
    if (emitSplit(scan, start, base.name, indices) || readUnmarkedSubscript(scan, start, base, indices))
      return;
  }
  if (functionNamed(base.name) === undefined || !isBare(indices)) refuseUnknown(scan, start, base, indices);
  emitNamed(scan, start, base.end, base.name);
}

/** Whether what follows the letters is no part of the name: `x^(2)` and `x[1]` may be a power and a product. */
function isBare(indices: Indices | undefined): boolean {
  return indices === undefined || (indices.subscript === undefined && indices.layer?.certain !== true);
}

/** `W^T`, `W^{T}`, `W^Tx`: a T that is no symbol, alone or at the beginning of a word that is unknown as a whole. */
function readTranspose(scan: Scan, start: number, base: Base): boolean {
  const { vocabulary } = scan;
  if (
    base.name[0] !== 'T' ||
    vocabulary.open ||
    vocabulary.symbols.has('T') ||
    isKnown(vocabulary, base.name)
  ) {
    return false;
  }
  const raised =
    scan.before(1) === Kind.power || (scan.before(1) === Kind.braceOpen && scan.before(2) === Kind.power);
  if (!raised || (base.name !== 'T' && !base.splittable)) return false;
  scan.emit(Kind.transpose, start, base.name === 'T' ? base.end : start + 1, 'T');
  return true;
}

/** `dL/dw`, `∂L/∂w` and `Δw` where they are symbols. */
function readJoined(scan: Scan, start: number, base: Base): boolean {
  if (base.name[0] !== 'd' && base.name !== 'Delta') return false;
  const { text, vocabulary } = scan;
  const derivative = base.name[0] === 'd' ? scanDerivative(text, start) : undefined;
  const found =
    derivative && isKnown(vocabulary, derivative.text)
      ? derivative
      : base.splittable
        ? undefined
        : scanName(text, start);
  if (!found || (found.end === base.end && !vocabulary.open)) return false;
  if (!vocabulary.open && !isKnown(vocabulary, found.text)) return false;
  emitKnown(scan, start, found.end, found.text);
  return true;
}

function readIndexed(scan: Scan, start: number, base: Base, indices: Indices): boolean {
  const { vocabulary } = scan;
  if (vocabulary.open && (base.name === 'log' || (indices.glued && isNamed(vocabulary, base.name))))
    return false;
  const found = matchIndexed(vocabulary, base.name, indices);
  if (found) emitKnown(scan, start, found.end, found.text);
  return found !== undefined;
}

function isNamed(vocabulary: Vocabulary, word: string): boolean {
  return isConstant(vocabulary, word) || functionNamed(word) !== undefined;
}

/** `wij` where only `w_ij` is known. */
function readUnmarkedSubscript(scan: Scan, start: number, base: Base, indices: Indices | undefined): boolean {
  const name = composeName(base.name.charAt(0), base.name.slice(1), '');
  if (base.name.length < 2 || !isBare(indices) || !isKnown(scan.vocabulary, name)) return false;
  emitKnown(scan, start, base.end, name);
  return true;
}

/** Reads `x`, `sin`, `pi` where no index belongs to it; a function needs an argument, or it may be a product `tg`. */
function readWhole(scan: Scan, start: number, base: Base, indices: Indices | undefined): boolean {
  const { vocabulary } = scan;
  const bare = isBare(indices);
  if (isKnown(vocabulary, base.name)) {
    if (bare) emitKnown(scan, start, base.end, base.name);
    return bare;
  }
  if (functionNamed(base.name) !== undefined && !isStandardDeviation(scan, base)) {
    return isApplied(scan, base, indices) && emitNamed(scan, start, base.end, base.name);
  }
  if (!bare) return false;
  return isConstant(vocabulary, base.name)
    ? emitNamed(scan, start, base.end, base.name)
    : emitOpen(scan, start, base);
}

function isApplied({ text, vocabulary }: Scan, base: Base, indices: Indices | undefined): boolean {
  if (!isBare(indices)) return indices?.glued === true || base.name === 'log';
  return vocabulary.open || !base.splittable || argumentFollows(text, base.end);
}

/** Where no symbols are declared, σ is the sigmoid only with brackets: `1/(sigma*sqrt(2*pi))` is not. */
function isStandardDeviation({ text, vocabulary }: Scan, base: Base): boolean {
  return vocabulary.open && base.name === 'sigma' && !callFollows(text, base.end);
}

function emitOpen(scan: Scan, start: number, base: Base): boolean {
  if (!scan.vocabulary.open || isReserved(scan, base.name)) return false;
  scan.emit(Kind.symbol, start, base.end, base.name);
  return true;
}
