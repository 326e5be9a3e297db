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
  ...['and', 'or', 'not', 'true', 'false', 'True', 'False'].map((word) => [word, 'logic'] as const),
  ...['NaN', 'Infinity', 'infinity', 'inf', 'Inf'].map((word) => [word, 'infinity'] as const),
  ['lg', 'ambiguous-function'],
]);

export function isReserved(word: string): boolean {
  return RESERVED.has(word);
}

const UNITS: ReadonlySet<string> = new Set(
  (
    'm cm mm km s ms min h g kg mg l ml N J W V A K Hz Pa rad deg degC percent EUR USD euro dollar ' +
    'bit bits byte bytes'
  ).split(' '),
);

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
  if (/^[ij]$/.test(base.name)) scan.refuse('imaginary-unit', start, end, { data: { name: word } });
  if (scan.before(1) === Kind.number && UNITS.has(base.name)) {
    scan.refuse('unit-or-text', start, end, { data: { found: word } });
  }
  if (isProse(scan, base) || word.startsWith('\\text'))
    scan.refuse('unit-or-text', start, end, { data: { found: word } });
  refuseName(scan, start, nameEnd, name);
}

function refuseReserved(scan: Scan, start: number, end: number, code: ProblemCode, word: string): never {
  const suggestion = code === 'ambiguous-function' ? { suggestion: 'log_10' } : {};
  scan.refuse(code, start, end, { ...suggestion, data: { name: word, found: word } });
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
