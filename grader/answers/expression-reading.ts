import { apply, number, type Expression } from '../language/expression.ts';
import { read } from '../language/reader.ts';
import type { Reading } from '../language/reading.ts';
import type { Vocabulary } from '../language/vocabulary.ts';

/** A reading, with what to show where that is not the expression itself. */
export type ExpressionReading =
  | (Extract<Reading, { ok: true }> & { readonly shown?: Expression })
  | Extract<Reading, { ok: false }>;

/**
 * A scalar as text or as a JSON number. A JSON number is a decimal, because JSON cannot tell 2 from 2.00: it is read
 * as 2.0 and shown as 2. Undefined for any other JSON value, and for numbers that JSON writes but no float holds.
 */
export function readScalar(answer: unknown, vocabulary: Vocabulary): ExpressionReading | undefined {
  if (typeof answer === 'string') return read(answer, vocabulary);
  if (typeof answer !== 'number' || !Number.isFinite(answer)) return undefined;
  const text = String(Math.abs(answer)).replace('+', '');
  const signed = (literal: Expression): Expression => (answer < 0 ? apply('negate', literal) : literal);
  if (!/^\d+$/.test(text)) return { ok: true, expression: signed(number(text)) };
  return { ok: true, expression: signed(number(`${text}.0`)), shown: signed(number(text)) };
}
