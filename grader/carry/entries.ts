import type { Setting } from '../equivalence/setting.ts';
import { evaluateAt, evaluateEntries } from '../graph/evaluate.ts';
import type { Expression } from '../language/expression.ts';
import { parseDecimal, toDouble } from '../numeric/rational.ts';

/** An entry of an answer. */
export interface Entry {
  /** With its constants folded. */
  readonly value: Expression;
  /** As it was typed, where it stands alone: a rounded number can be told from an exact one. */
  readonly typed: Expression | undefined;
}

/** The entries of an answer that is a number, a formula or a matrix of such, by row. */
export function entriesIn(content: Expression, setting: Setting): readonly (readonly Entry[])[] {
  const values = evaluateEntries(content, setting);
  const literals = content.kind === 'matrix' ? content.rows.flat() : [content];
  const alone = literals.length === values.flat().length;
  const width = values[0]!.length;
  return values.map((row, i) =>
    row.map((value, j) => ({ value, typed: alone ? literals[i * width + j] : undefined })),
  );
}

/** The value of a number without symbols; NaN where it has none. */
export function floatOf(value: Expression): number {
  return evaluateAt(value, new Map());
}

/** How far the number may be from the one that was rounded to it: half a unit of the last digit of a decimal that is not whole. */
export function roundingRadius(typed: Expression | undefined): number {
  if (typed?.kind === 'apply' && typed.operator === 'negate') return roundingRadius(typed.operands[0]);
  if (typed?.kind !== 'number' || Number.isInteger(Number(typed.text))) return 0;
  const [digits, exponent = '0'] = typed.text.split('e');
  const behindPoint = digits!.split('.')[1]?.length ?? 0;
  return toDouble(parseDecimal(`0.5e${Number(exponent) - behindPoint}`));
}
