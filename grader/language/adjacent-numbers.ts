import type { Cursor } from './cursor.ts';
import { refuse } from './refusal.ts';
import { Gap, Kind } from './tokens.ts';

/**
 * Refuses a number that stands behind a factor without a sign between, unless behind a bracket: `2 1/3`, `1 000`, `2 3`,
 * `x 2`.
 */
export function refuseAdjacentNumber(cursor: Cursor): void {
  const { tokens, index } = cursor;
  const before = tokens.kinds[index - 1];
  if (before === Kind.number) refuseNumberPair(cursor);
  if (before !== Kind.symbol && before !== Kind.constant) return;
  const name = tokens.values[index - 1]!;
  const readings = [`${cursor.value}${name}`, `${name}^${cursor.value}`];
  const suggestion = readings.join(' or ');
  refuse('number-after-name', tokens.starts[index - 1]!, cursor.end, {
    suggestion,
    data: { name, readings },
  });
}

function refuseNumberPair(cursor: Cursor): never {
  const { tokens, index } = cursor;
  const first = tokens.values[index - 1]!;
  const start = tokens.starts[index - 1]!;
  if (isGroup(cursor, index)) refuseGroups(cursor, index - 1, 1);
  if (cursor.kindAt(1) === Kind.divide && cursor.kindAt(2) === Kind.number) {
    const suggestion = `${first}+${cursor.value}/${tokens.values[index + 2]!}`;
    refuse('mixed-number', start, tokens.ends[index + 2]!, { suggestion });
  }
  cursor.refuseUnexpected('an operator between the two numbers', { suggestion: `${first}*${cursor.value}` });
}

/** A whole number with the zeros it begins with, which its canonical spelling leaves out. */
function digits({ tokens }: Cursor, index: number): string {
  return tokens.values[index]!.padStart(tokens.ends[index]! - tokens.starts[index]!, '0');
}

/** Whether a token is three digits, as in a group of thousands; the last group may go on behind a point. */
function isGroup(cursor: Cursor, index: number): boolean {
  return cursor.tokens.kinds[index] === Kind.number && /^[0-9]{3}(?:\.[0-9]+)?$/.test(digits(cursor, index));
}

/** Groups of digits, a token each, with `step - 1` tokens between two groups. */
function refuseGroups(cursor: Cursor, first: number, step: 1 | 2): never {
  const { tokens } = cursor;
  let suggestion = tokens.values[first]!;
  let last = first;
  while (isGroup(cursor, last + step) && tokens.kinds[last + 1] === tokens.kinds[first + 1]) {
    last += step;
    suggestion += digits(cursor, last);
  }
  refuse('thousands-separator', tokens.starts[first]!, tokens.ends[last]!, { suggestion });
}

/** `1'012` at its prime. */
export function refuseGroupedDigits(cursor: Cursor): void {
  const { tokens, index } = cursor;
  if (tokens.kinds[index - 1] === Kind.number && isGroup(cursor, index + 1))
    refuseGroups(cursor, index - 1, 2);
}

/** `0,5` or `1,000` at a comma that separates nothing; a comma with a space, or one of several, is no decimal comma. */
export function refuseDecimalComma(cursor: Cursor): void {
  const { tokens, index } = cursor;
  const between = tokens.kinds[index - 1] === Kind.number && cursor.kindAt(1) === Kind.number;
  if (!between || cursor.gap !== Gap.none || tokens.gaps[index + 1] !== Gap.none) return;
  const whole = tokens.values[index - 1]!;
  if (isGroup(cursor, index + 1) && /^[1-9][0-9]{0,2}$/.test(whole)) refuseGroups(cursor, index - 1, 2);
  if (cursor.kindAt(2) === Kind.comma || !/^[0-9]+$/.test(digits(cursor, index + 1))) return;
  const suggestion = `${whole}.${digits(cursor, index + 1)}`;
  refuse('decimal-comma', tokens.starts[index - 1]!, tokens.ends[index + 1]!, { suggestion });
}
