import * as ascii from './ascii.ts';
import { canonicalName } from './names.ts';
import type { Scan } from './scan.ts';

/** A sign between a left and a right side: where it starts and ends. */
interface Sign {
  readonly start: number;
  readonly end: number;
  /** `==`, `<=` and their like compare two sides and name none. */
  readonly compares: boolean;
}

/**
 * Goes past a leading `=`, `≈`, `name =` or `name ←`, if the name is one of those that were asked for. Another name is refused: the
 * answer may belong to another question. Where nothing was asked for by name, it is an equation.
 */
export function skipLeftSide(scan: Scan): void {
  const sign = findSign(scan);
  if (!sign) return;
  const { asked } = scan.vocabulary;
  const left = scan.text.slice(scan.at, sign.start).trim();
  const names = spellingsOf(left, asked);
  if (sign.compares) {
    refuseRelation(scan, sign);
  } else if (left === '' || names.some((name) => asked.includes(name))) {
    scan.at = sign.end;
  } else if (names.length > 0) {
    refuseName(scan, sign, left);
  }
}

function refuseRelation(scan: Scan, { start, end }: Pick<Sign, 'start' | 'end'>, suggestion?: string): never {
  const data = { found: scan.text.slice(start, end) };
  scan.refuse('relation', start, end, suggestion === undefined ? { data } : { suggestion, data });
}

/** `x = 3`, where x is not what was asked for; of `x = y = 3` neither side is an answer. */
function refuseName(scan: Scan, sign: Sign, left: string): never {
  const { asked } = scan.vocabulary;
  const another = scan.text.indexOf('=', sign.end);
  if (another >= 0 && another < scan.end) refuseRelation(scan, { start: another, end: another + 1 });
  const suggestion = scan.text.slice(sign.end, scan.end).trim();
  if (asked.length === 0) refuseRelation(scan, sign, suggestion);
  scan.refuse('wrong-left-side', scan.at, sign.end, { suggestion, data: { name: left, names: asked } });
}

/** Signs that have a name before them, besides the equals sign: `w ← w - g` is what one writes of an update. */
const NAMING = ['≈', '\\approx', '←', '\\leftarrow', '\\gets'] as const;

/** The first `=` or `:=`, a comparison with an equals sign in it, or another sign that has a name before it. */
function findSign({ text, at, end }: Scan): Sign | undefined {
  if (!mayHaveSign(text, at)) return undefined;
  const equals = text.indexOf('=', at);
  if (equals >= 0 && equals < end) return equalsSign(text, equals);
  for (const sign of NAMING) {
    const start = text.indexOf(sign, at);
    if (start >= 0) return { start, end: start + sign.length, compares: false };
  }
  return undefined;
}

/** Whether any of the signs can be there: told by single characters, which takes a tenth of the time. */
function mayHaveSign(text: string, from: number): boolean {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === ascii.EQUALS || code === ascii.BACKSLASH || code > 127) return true;
  }
  return false;
}

function equalsSign(text: string, at: number): Sign {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (after === '=' || after === '>') return { start: at, end: at + 2, compares: true };
  const compares = before === '<' || before === '>' || before === '!';
  return { start: compares || before === ':' ? at - 1 : at, end: at + 1, compares };
}

const CALL = /^([^(']{1,40}?)('?)\s*(?:\\left)?\(([^()]{1,60})\)$/;

/**
 * What a left side may be called: `z`, `dz/dx`, `f` for `f(x)` and `f(2)`, `df/dx` for `f'(x)`; `f'(2)` is whichever derivative
 * of f was asked for.
 */
function spellingsOf(left: string, asked: readonly string[]): readonly string[] {
  const name = canonicalName(left);
  if (name !== undefined) return [name];
  const called = CALL.exec(left.length > 200 ? '' : left);
  const base = called ? canonicalName(called[1]!) : undefined;
  if (!called || base === undefined) return [];
  const written = called[3]!.replace('\\right', '').split(',');
  const variables = written.map(canonicalName);
  if (written.every((text) => /^\s*[-+]?[0-9.]+\s*$/.test(text))) {
    return called[2] === '' ? [base] : asked.filter((other) => other.startsWith(`d${base}/d`));
  }
  if (variables.includes(undefined)) return [];
  return [called[2] === '' ? base : `d${base}/d${variables[0]!}`];
}
