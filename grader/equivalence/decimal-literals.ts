import { mapChildren, symbol } from '../language/expression.ts';
import type { Expression } from '../language/expression.ts';

/** A decimal literal of a formula, taken out of it. */
export interface Mark {
  /** The symbol that stands in its place; no text can contain it. */
  readonly name: string;
  readonly value: number;
  /** Half a unit of its last digit. */
  readonly half: number;
  /** How many significant digits were typed. */
  readonly digits: number;
}

/** A formula with symbols in the places of its decimal literals. */
export interface MarkedFormula {
  readonly formula: Expression;
  readonly marks: readonly Mark[];
}

/** Takes the decimal literals (with a point or an exponent) out of a formula, each place on its own. */
export function decimalLiterals(expression: Expression): MarkedFormula {
  const marks: Mark[] = [];
  return { formula: mark(expression, marks), marks };
}

function mark(expression: Expression, marks: Mark[]): Expression {
  if (expression.kind !== 'number') return mapChildren(expression, (child) => mark(child, marks));
  if (!/[.e]/.test(expression.text)) return expression;
  const name = `\u0000${marks.length}`;
  marks.push({ name, ...precisionOf(expression.text) });
  return symbol(name);
}

function precisionOf(text: string): Omit<Mark, 'name'> {
  const [mantissa, exponent] = text.split('e');
  const places = mantissa!.includes('.') ? mantissa!.length - mantissa!.indexOf('.') - 1 : 0;
  const digits = mantissa!.replace('.', '').replace(/^0+/, '').length;
  return { value: Number(text), half: 0.5 * 10 ** (Number(exponent ?? 0) - places), digits };
}
