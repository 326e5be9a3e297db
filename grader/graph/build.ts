import { apply, number, substitute } from '../language/expression.ts';
import type { Expression } from '../language/expression.ts';
import type { FunctionName } from '../language/operators.ts';

/*
 * Expressions made by rules rather than typed: what is trivial is left out (0 + x, 1·x, x^1) and whole numbers are
 * joined, so that a derived formula reads as one would write it. Nothing else is rewritten.
 */

/** The value of a whole number literal, possibly negated. */
function integerOf(x: Expression): number | undefined {
  if (x.kind === 'number') {
    const value = Number(x.text);
    return Number.isSafeInteger(value) && !/[.e]/.test(x.text) ? value : undefined;
  }
  if (x.kind !== 'apply' || x.operator !== 'negate') return undefined;
  const inside = integerOf(x.operands[0]!);
  return inside === undefined ? undefined : -inside;
}

/** The whole number n as an expression. */
export function integer(n: number): Expression {
  return n < 0 ? apply('negate', number(-n)) : number(n);
}

const isZero = (x: Expression): boolean => integerOf(x) === 0;
const isOne = (x: Expression): boolean => integerOf(x) === 1;

function negated(x: Expression): Expression | undefined {
  return x.kind === 'apply' && x.operator === 'negate' ? x.operands[0] : undefined;
}

export function negative(x: Expression): Expression {
  const n = integerOf(x);
  if (n !== undefined) return integer(-n);
  return negated(x) ?? apply('negate', x);
}

export function sum(a: Expression, b: Expression): Expression {
  if (isZero(a)) return b;
  if (isZero(b)) return a;
  const [m, n] = [integerOf(a), integerOf(b)];
  if (m !== undefined && n !== undefined) return integer(m + n);
  const inside = negated(b);
  return inside === undefined ? apply('add', a, b) : apply('subtract', a, inside);
}

export function difference(a: Expression, b: Expression): Expression {
  if (isZero(b)) return a;
  if (isZero(a)) return negative(b);
  const [m, n] = [integerOf(a), integerOf(b)];
  if (m !== undefined && n !== undefined) return integer(m - n);
  const inside = negated(b);
  return inside === undefined ? apply('subtract', a, b) : apply('add', a, inside);
}

export function product(...factors: readonly Expression[]): Expression {
  let coefficient = 1;
  const rest: Expression[] = [];
  for (const factor of factors.flatMap(factorsOf)) {
    const n = integerOf(factor);
    const inside = negated(factor);
    if (n !== undefined) coefficient *= n;
    else if (inside === undefined) rest.push(factor);
    else {
      coefficient = -coefficient;
      rest.push(inside);
    }
  }
  if (coefficient === 0 || rest.length === 0) return integer(coefficient);
  const size = Math.abs(coefficient);
  const all = size === 1 ? rest : [number(size), ...rest];
  const whole = all.reduce((a, b) => timesFraction(a, b));
  return coefficient < 0 ? apply('negate', whole) : whole;
}

function factorsOf(x: Expression): readonly Expression[] {
  return x.kind === 'apply' && x.operator === 'multiply' ? x.operands.flatMap(factorsOf) : [x];
}

/** a·(1/b) is written a/b. */
function timesFraction(a: Expression, b: Expression): Expression {
  if (b.kind === 'apply' && b.operator === 'divide' && isOne(b.operands[0]!)) {
    return quotient(a, b.operands[1]!);
  }
  if (a.kind === 'apply' && a.operator === 'divide' && isOne(a.operands[0]!)) {
    return quotient(b, a.operands[1]!);
  }
  return apply('multiply', a, b);
}

export function quotient(a: Expression, b: Expression): Expression {
  if (isZero(a) || isOne(b)) return a;
  const inside = negated(a);
  return inside === undefined ? apply('divide', a, b) : negative(apply('divide', inside, b));
}

export function reciprocal(x: Expression): Expression {
  return quotient(number(1), x);
}

export function power(base: Expression, exponent: Expression): Expression {
  if (isOne(exponent)) return base;
  if (isZero(exponent)) return number(1);
  return apply('power', base, exponent);
}

export function squared(x: Expression): Expression {
  return power(x, number(2));
}

/** A function of x; ln(e) is 1. */
export function fn(name: FunctionName, x: Expression): Expression {
  return name === 'ln' && x.kind === 'constant' && x.name === 'e' ? number(1) : apply(name, x);
}

/** The expression with one symbol replaced. */
export function replace(expression: Expression, name: string, by: Expression): Expression {
  return substitute(expression, (other) => (other === name ? by : undefined));
}
