import { nodesBelow } from '../graph/nodes-below.ts';
import { evaluateDigits } from '../graph/digits.ts';
import { Graph } from '../graph/graph.ts';
import { lower } from '../graph/lower.ts';
import { PLAIN_SETTING } from '../equivalence/setting.ts';
import {
  apply,
  childrenOf,
  mapChildren,
  matrix,
  number,
  type Expression,
  type NumberLiteral,
} from '../language/expression.ts';
import { fraction } from '../numeric/rational.ts';
import { isTensor } from '../numeric/tensor.ts';
import type { Side } from './line.ts';
import { shortDecimal } from './short-decimal.ts';

/** How the numbers of a solution are written. */
export interface NumberStyle {
  /** Significant digits of a rounded number. */
  readonly digits: number;
  /** Whether fractions that a short decimal can say are written as decimals, because the givens are. */
  readonly decimals: boolean;
}

/** A closed form of more nodes than this is shown rounded alone. */
const LONGEST_FORM = 9;
/** So many digits more have the rounded numbers that later lines go on with. */
const GUARD_DIGITS = 3;
/** A fraction with more digits than this is shown rounded alone. */
const LONGEST_FRACTION = 14;
/** A closed value, a number or a matrix of numbers, at the end of a line: exact where that is short, and rounded where it is no fraction. */
export function valueSides(value: Expression, style: NumberStyle): readonly Side[] {
  const exact = everyEntry(value, (entry) => isShort(entry));
  const plain = everyEntry(value, isFraction);
  const approximate: Side = {
    relation: 'rounded',
    expression: eachEntry(value, (entry) => written(entry, style, style.digits)),
  };
  if (!exact) return [approximate];
  const equal: Side = { relation: 'equal', expression: eachEntry(value, (entry) => inStyle(entry, style)) };
  return plain ? [equal] : [equal, approximate];
}

/** A closed value as later lines go on with it. */
export function carriedValue(value: Expression, style: NumberStyle): Side {
  const exact = everyEntry(value, isShort);
  const expression = eachEntry(value, (entry) => written(entry, style, style.digits + GUARD_DIGITS, exact));
  return { relation: exact ? 'equal' : 'rounded', expression };
}

function written(
  entry: Expression,
  style: NumberStyle,
  digits: number,
  exact = isFraction(entry),
): Expression {
  return exact && isShort(entry) ? inStyle(entry, style) : rounded(entry, digits);
}

function eachEntry(value: Expression, f: (entry: Expression) => Expression): Expression {
  return value.kind === 'matrix' ? matrix(value.rows.map((row) => row.map(f))) : f(value);
}

function everyEntry(value: Expression, holds: (entry: Expression) => boolean): boolean {
  return value.kind === 'matrix' ? value.rows.flat().every(holds) : holds(value);
}

function isShort(value: Expression): boolean {
  return isFraction(value)
    ? digitsIn(value) <= LONGEST_FRACTION
    : nodesOf(value) <= LONGEST_FORM && digitsIn(value) <= LONGEST_FRACTION;
}

function digitsIn(value: Expression): number {
  return (
    (value.kind === 'number' ? value.text.length : 0) +
    childrenOf(value).reduce((total, child) => total + digitsIn(child), 0)
  );
}

/** `7/4`, `-2`: a fraction in lowest terms. */
function isFraction(value: Expression): boolean {
  if (value.kind === 'number') return !value.text.includes('e');
  if (value.kind !== 'apply') return false;
  if (value.operator === 'negate') return isFraction(value.operands[0]!);
  return (
    value.operator === 'divide' &&
    value.operands.every((part) => part.kind === 'number' && /^\d+$/.test(part.text))
  );
}

/** How many nodes an expression has. */
function nodesOf(expression: Expression): number {
  return childrenOf(expression).reduce((total, child) => total + nodesOf(child), 1);
}

/** The value with its fractions as decimals, where the exercise writes such. */
export function inStyle(value: Expression, style: NumberStyle): Expression {
  if (!style.decimals) return value;
  const inside = mapChildren(value, (child) => inStyle(child, style));
  if (inside.kind !== 'apply' || inside.operator !== 'divide' || !isFraction(inside)) return inside;
  const [numerator, denominator] = childrenOf(inside).map((part) => BigInt((part as NumberLiteral).text));
  return shortDecimal(fraction(numerator!, denominator!)) ?? inside;
}

/** A closed number rounded to some significant digits, with a point in it: a decimal. */
function rounded(value: Expression, digits: number): Expression {
  const graph = new Graph();
  const node = lower(graph, value, PLAIN_SETTING);
  if (isTensor(node)) return value;
  const found = evaluateDigits(graph, nodesBelow(graph, [node]), () => NaN).get(node);
  if (found === undefined || typeof found === 'string' || found.value.isZero()) return value;
  const whole = Math.max(0, found.value.abs().e + 1);
  const shown = whole > 9 ? digits : Math.max(digits, whole + 1);
  const size = number(found.value.abs().toPrecision(shown).replace('+', ''));
  return found.value.isNegative() ? apply('negate', size) : size;
}
