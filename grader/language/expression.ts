import type { Operator } from './operators.ts';

/**
 * What was written, as an immutable tree: the structure of the text, before any meaning such as shapes is checked.
 * `2x - 1` is subtract(multiply(2, x), 1). Sums are binary and lean to the left, powers lean to the right.
 */
export type Expression =
  | NumberLiteral
  | SymbolReference
  | Constant
  | Application
  | FunctionCall
  | MatrixLiteral;

/** An unsigned decimal literal in canonical spelling: `3`, `0.5`, `1.5e-8`. Its value is exact: see numeric/rational. */
export interface NumberLiteral {
  readonly kind: 'number';
  readonly text: string;
}

/** A symbol of the exercise by its canonical name: see names.ts. */
export interface SymbolReference {
  readonly kind: 'symbol';
  readonly name: string;
}

export interface Constant {
  readonly kind: 'constant';
  readonly name: 'e' | 'pi';
}

/** An operator on its operands; `start` and `end` delimit it in the text that was read, -1 where it was built. */
export interface Application {
  readonly kind: 'apply';
  readonly operator: Operator;
  readonly operands: readonly Expression[];
  readonly start: number;
  readonly end: number;
}

/**
 * An unknown function of the exercise (`f(x)`), or the derivative of a function: `f'(x)` has order 1, `tanh''(x)`
 * order 2. A known function with order 0 is an Application instead.
 */
export interface FunctionCall {
  readonly kind: 'call';
  readonly name: string;
  readonly order: number;
  readonly operands: readonly Expression[];
}

/**
 * Entries by row. A tuple `(1, 2)` holds one row of entries and is a vector: column or row as the exercise's convention
 * has it, which is for the one who compares to say.
 */
export interface MatrixLiteral {
  readonly kind: 'matrix';
  readonly rows: readonly (readonly Expression[])[];
  readonly tuple: boolean;
}

export function number(text: string | number): NumberLiteral {
  return { kind: 'number', text: String(text) };
}

export function symbol(name: string): SymbolReference {
  return { kind: 'symbol', name };
}

export const E: Constant = { kind: 'constant', name: 'e' };
export const PI: Constant = { kind: 'constant', name: 'pi' };

export function apply(operator: Operator, ...operands: readonly Expression[]): Application {
  return { kind: 'apply', operator, operands, start: -1, end: -1 };
}

export function call(name: string, order: number, ...operands: readonly Expression[]): FunctionCall {
  return { kind: 'call', name, order, operands };
}

export function matrix(rows: readonly (readonly Expression[])[], tuple = false): MatrixLiteral {
  return { kind: 'matrix', rows, tuple };
}

/** The parts that an expression is made of. */
export function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'apply':
    case 'call':
      return expression.operands;
    case 'matrix':
      return expression.rows.flat();
    default:
      return [];
  }
}

/** The expression with each of its parts replaced by what `f` makes of it; what has no parts is left as it is. */
export function mapChildren(expression: Expression, f: (child: Expression) => Expression): Expression {
  switch (expression.kind) {
    case 'apply':
    case 'call':
      return { ...expression, operands: expression.operands.map(f) };
    case 'matrix':
      return { ...expression, rows: expression.rows.map((row) => row.map(f)) };
    default:
      return expression;
  }
}

/** The same tree; where in a text it stood does not matter. */
export function sameExpression(a: Expression, b: Expression): boolean {
  if (!sameHead(a, b)) return false;
  const left = childrenOf(a);
  const right = childrenOf(b);
  return left.length === right.length && left.every((child, i) => sameExpression(child, right[i]!));
}

function sameHead(a: Expression, b: Expression): boolean {
  switch (a.kind) {
    case 'number':
      return b.kind === 'number' && a.text === b.text;
    case 'symbol':
    case 'constant':
      return b.kind === a.kind && a.name === b.name;
    case 'apply':
      return b.kind === 'apply' && a.operator === b.operator;
    case 'call':
      return b.kind === 'call' && a.name === b.name && a.order === b.order;
    case 'matrix':
      return b.kind === 'matrix' && a.tuple === b.tuple && a.rows.length === b.rows.length;
  }
}

/** The names of the symbols that occur, each once, in order of first occurrence. */
export function symbolsOf(expression: Expression, found: Set<string> = new Set()): Set<string> {
  if (expression.kind === 'symbol') found.add(expression.name);
  for (const child of childrenOf(expression)) symbolsOf(child, found);
  return found;
}

/** The expression with its symbols replaced, where `replacement` gives something for a name. */
export function substitute(
  expression: Expression,
  replacement: (name: string) => Expression | undefined,
): Expression {
  if (expression.kind === 'symbol') return replacement(expression.name) ?? expression;
  return mapChildren(expression, (child) => substitute(child, replacement));
}
