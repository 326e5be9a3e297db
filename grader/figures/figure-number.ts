import { evaluateAt } from '../graph/evaluate.ts';
import type { Expression } from '../language/expression.ts';
import type { FigureNumber } from './figure.ts';

/** So many significant digits are shown of what is not whole. */
const DIGITS = 4;
/** What is as large as this is written with a power of 10. */
const LARGE = 1e7;

/** A number for a picture, from its value; undefined where it has none. */
export function figureNumber(value: number): FigureNumber | undefined {
  if (!Number.isFinite(value)) return undefined;
  const whole = Number.isInteger(value) && Math.abs(value) < LARGE;
  const rounded = whole ? value : Number(value.toPrecision(DIGITS));
  return { value, text: numberText(rounded), exact: rounded === value };
}

/** A number without symbols in it, for a picture. */
export function closedFigureNumber(closed: Expression): FigureNumber | undefined {
  return figureNumber(evaluateAt(closed, new Map()));
}

/** A number with a minus sign, which screen readers say and a hyphen is not. */
export function numberText(value: number): string {
  const text = value === 0 ? '0' : Math.abs(value) < LARGE ? String(value) : value.toExponential();
  const [size, exponent] = text.replaceAll('-', '−').replace('+', '').split('e');
  return exponent === undefined ? size! : `${size}·10^${exponent}`;
}
