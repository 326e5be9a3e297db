import * as ascii from './ascii.ts';
import { functionNamed, functionSpellings } from './function-names.ts';
import type { Base } from './name-base.ts';
import { composeName } from './name-parts.ts';
import { nearestName } from './nearest-name.ts';
import type { ProblemCode } from './problem.ts';
import type { Scan } from './scan.ts';
import { Kind } from './tokens.ts';
import { isConstant } from './vocabulary.ts';
import { isKnown, type Indices } from './word-match.ts';
import { waysToSplit } from './word-pieces.ts';

/** Words that are no names even where every name is one. */
const RESERVED: ReadonlyMap<string, ProblemCode> = new Map([
  ...meaning('logic', 'and or not xor nand iff implies true false True False AND OR NOT TRUE FALSE'),
  ...meaning('infinity', 'NaN Infinity infinity inf Inf oo'),
  ...meaning('set', 'union intersect intersection in'),
  ...meaning('integral', 'int integral integrate'),
  ...meaning('limit', 'lim'),
  ...meaning('ambiguous-function', 'lg'),
]);

/** Names that with bounds below them, as in `sum_{i=1}^n`, are what is typed for a sign. */
const BOUNDED: ReadonlyMap<string, ProblemCode> = new Map([
  ...meaning('summation', 'sum prod'),
  ...meaning('integral', 'int'),
  ...meaning('limit', 'lim'),
]);

/** Greek letters that are typed for the signs ∑ and ∏. */
const LIKE_SIGNS: ReadonlySet<string> = new Set(['Sigma', 'Pi']);

const UNITS: ReadonlySet<string> = new Set(
  (
    'm cm mm km nm s ms ns min h g kg mg l ml N J W V A K C F Hz kHz MHz GHz Pa kPa kJ kW kWh mol rad deg degC ' +
    'meter meters metre metres second seconds minute minutes hour hours day days gram grams kilogram kilograms ' +
    'liter liters litre litres degree degrees radian radians percent EUR USD GBP euro euros dollar dollars ' +
    'bit bits byte bytes kB MB GB px'
  ).split(' '),
);

function meaning(code: ProblemCode, words: string): readonly (readonly [string, ProblemCode])[] {
  return words.split(' ').map((word) => [word, code] as const);
}

/** Whether a word is no name although every name is one: `5 kg` has a unit, but in `5 m` the m may be a variable. */
export function isReserved(scan: Scan, word: string): boolean {
  return RESERVED.has(word) || (word.length > 1 && isUnit(scan, word));
}

function isUnit(scan: Scan, word: string): boolean {
  return scan.before(1) === Kind.number && UNITS.has(word);
}

/** Refuses the name of a sum, an integral or a limit that has bounds below it. */
export function refuseBounded(scan: Scan, start: number, base: Base): void {
  const code = scan.text.charCodeAt(base.end) === ascii.UNDERSCORE ? BOUNDED.get(base.name) : undefined;
  if (code !== undefined) scan.refuse(code, start, base.end, { data: { found: base.name } });
}

/** Refuses letters that are no known name and no product of such, with the most helpful reason. */
export function refuseUnknown(scan: Scan, start: number, base: Base, indices: Indices | undefined): never {
  const end = indices?.subscript?.end ?? base.end;
  const word = scan.text.slice(start, end);
  const name = spelledName(base, indices);
  const nameEnd = indices?.layer?.certain ? indices.end : end;
  if (scan.vocabulary.withheld.has(name)) refuseName(scan, start, nameEnd, name);
  const reserved = RESERVED.get(base.name);
  if (reserved !== undefined) refuseReserved(scan, start, end, reserved, word);
  if (indices?.subscript) refuseSubscript(scan, start, base, indices);
  if (/^[ij]$/.test(base.name)) refuseReserved(scan, start, end, 'imaginary-unit', word);
  if (isUnit(scan, base.name)) refuseUnit(scan, start, end, word);
  if (!base.splittable && LIKE_SIGNS.has(base.name)) refuseReserved(scan, start, end, 'summation', word);
  const sign = BOUNDED.get(base.name);
  if (sign !== undefined) refuseReserved(scan, start, end, sign, word);
  if (/^\\mathbb\s*\{?[RNZQC]/.test(word)) scan.refuse('set', start, end);
  if (isProse(scan, base) || word.startsWith('\\text'))
    scan.refuse('unit-or-text', start, end, { data: { found: word } });
  refuseName(scan, start, nameEnd, name);
}

function refuseReserved(scan: Scan, start: number, end: number, code: ProblemCode, word: string): never {
  const suggestion = code === 'ambiguous-function' ? { suggestion: 'log_10' } : {};
  scan.refuse(code, start, end, { ...suggestion, data: { name: word, found: word } });
}

/** A number with a unit is that number, if there is nothing before it but a sign. */
function refuseUnit(scan: Scan, start: number, end: number, word: string): never {
  const { kinds, values, count } = scan.tokens;
  const minus = count === 2 && kinds[0] === Kind.minus ? '-' : '';
  const isAlone = count === 1 || minus !== '';
  const suggestion = isAlone ? { suggestion: minus + values[count - 1]! } : {};
  scan.refuse('unit-or-text', start, end, { ...suggestion, data: { found: word } });
}

/** `x2` where only x is known, or `w_11^2` where only `w_11^[2]` is. */
function refuseSubscript(scan: Scan, start: number, base: Base, indices: Indices): void {
  const { text, vocabulary } = scan;
  const { text: subscript, end } = indices.subscript!;
  if (indices.glued && isProduct(scan, start, base)) {
    const name = text.slice(start, base.end);
    const readings = [`${subscript}${name}`, `${name}^${subscript}`];
    scan.refuse('number-after-name', start, end, {
      suggestion: readings.join(' or '),
      data: { name, readings },
    });
  }
  const power = /^\^\{?([0-9]+)\}?/.exec(text.slice(end, end + 12));
  if (!power || !isKnown(vocabulary, composeName(base.name, subscript, power[1]!))) return;
  const name = text.slice(start, end);
  const suggestion = `${name}^[${power[1]}]`;
  scan.refuse('exponent-on-index', start, end + power[0].length, { suggestion, data: { name } });
}

/** Whether the letters alone, without the digits behind them, would be read. */
function isProduct(scan: Scan, start: number, base: Base): boolean {
  if (isKnown(scan.vocabulary, base.name) || isConstant(scan.vocabulary, base.name)) return true;
  return base.splittable && waysToSplit(scan, start, base.name, undefined).length > 0;
}

/** Two words in a row that are not known are a sentence. */
function isProse({ text, vocabulary }: Scan, base: Base): boolean {
  const next = ascii.skipSpaces(text, base.end);
  const nextEnd = ascii.lettersEnd(text, next);
  const word = text.slice(next, nextEnd);
  if (!base.splittable || base.name.length < 2 || next === base.end || word.length < 2) return false;
  return !isKnown(vocabulary, word) && functionNamed(word) === undefined;
}

function spelledName(base: Base, indices: Indices | undefined): string {
  const layer = indices?.layer?.certain ? indices.layer.text : '';
  return composeName(base.name, indices?.subscript?.text ?? '', layer);
}

function refuseName(scan: Scan, start: number, end: number, name: string): never {
  const { symbols, functions, asked, withheld } = scan.vocabulary;
  const known = [...symbols.keys(), ...functions];
  const own = withheld.has(name) && asked.includes(name);
  const suggestion = own ? undefined : (nearestName(name, known) ?? nearestName(name, functionSpellings()));
  const data = { name, names: [...new Set([...symbols.values()].map((entry) => entry.name)), ...functions] };
  scan.refuse(
    own ? 'asked-name' : 'unknown-name',
    start,
    end,
    suggestion === undefined ? { data } : { suggestion, data },
  );
}
