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
 * answer may belong to another question.
 */
export function skipLeftSide(scan: Scan): void {
  const sign = findSign(scan);
  if (!sign) return;
  const { asked } = scan.vocabulary;
  const left = scan.text.slice(scan.at, sign.start).trim();
  const names = spellingsOf(left, asked);
  const right = scan.text.slice(sign.end, scan.end).trim();
  if (sign.compares) {
    scan.refuse('relation', sign.start, sign.end, { data: { found: scan.text.slice(sign.start, sign.end) } });
  } else if (left === '' || names.some((name) => asked.includes(name))) {
    scan.at = sign.end;
  } else if (names.length > 0) {
    scan.refuse('wrong-left-side', scan.at, sign.end, {
      suggestion: right,
      data: { name: left, names: asked },
    });
  }
}

/** Signs that have a name before them, besides the equals sign: `w ← w - g` is what one writes of an update. */
const NAMING = ['≈', '\\approx', '←', '\\leftarrow', '\\gets'] as const;

/** The first `=` or `:=`, a comparison with an equals sign in it, or another sign that has a name before it. */
function findSign({ text, at, end }: Scan): Sign | undefined {
  const equals = text.indexOf('=', at);
  if (equals >= 0 && equals < end) return equalsSign(text, equals);
  for (const sign of NAMING) {
    const start = text.indexOf(sign, at);
    if (start >= 0) return { start, end: start + sign.length, compares: false };
  }
  return undefined;
}

function equalsSign(text: string, at: number): Sign {
  const before = text.charAt(at - 1);
  if (text.charAt(at + 1) === '=') return { start: at, end: at + 2, compares: true };
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
