import { apply, call, mapChildren, type Expression } from '../language/expression.ts';
import type { FunctionName } from '../language/operators.ts';
import { SCALAR, type Shape } from '../language/shape.ts';
import type { SymbolEntry, Vocabulary } from '../language/vocabulary.ts';
import { tidied } from './tidy.ts';

/** What the parameters of an exercise stand for, by canonical name. */
export interface Bindings {
  readonly values: ReadonlyMap<string, Expression>;
  readonly functions: ReadonlyMap<string, FunctionName>;
}

export const NO_BINDINGS: Bindings = { values: new Map(), functions: new Map() };

export function isBinding({ values, functions }: Bindings): boolean {
  return values.size + functions.size > 0;
}

/** The vocabulary with the parameters in it; a quantity of the exercise hides the parameter of its name. */
export function withBindings(vocabulary: Vocabulary, { values, functions }: Bindings): Vocabulary {
  const entries = [...values].map(([name, value]): [string, SymbolEntry] => [
    name,
    { name, shape: literalShape(value) },
  ]);
  return {
    ...vocabulary,
    symbols: new Map([...entries, ...vocabulary.symbols]),
    functions: new Set([...functions.keys(), ...vocabulary.functions]),
    open: false,
  };
}

function literalShape(value: Expression): Shape {
  return value.kind === 'matrix' ? { rows: value.rows.length, columns: value.rows[0]!.length } : SCALAR;
}

/**
 * The expression with what the parameters stand for in their place, written as a person would: `x - p y` with p = -3 is
 * `x + 3y`. What the vocabulary knows is no parameter. Where nothing is replaced, nothing is rewritten.
 */
export function bind(expression: Expression, vocabulary: Vocabulary, bindings: Bindings): Expression {
  if (expression.kind === 'symbol') {
    const value = bindings.values.get(expression.name);
    return value && !vocabulary.symbols.has(expression.name) ? value : expression;
  }
  let changed = false;
  const inside = mapChildren(expression, (child) => {
    const bound = bind(child, vocabulary, bindings);
    changed ||= bound !== child;
    return bound;
  });
  const named = withFunction(inside, vocabulary, bindings);
  return changed ? tidied(named) : named === inside ? expression : named;
}

function withFunction(expression: Expression, vocabulary: Vocabulary, { functions }: Bindings): Expression {
  if (expression.kind !== 'call' || vocabulary.functions.has(expression.name)) return expression;
  const name = functions.get(expression.name);
  if (name === undefined) return expression;
  const { order, operands } = expression;
  return order === 0 ? apply(name, ...operands) : call(name, order, ...operands);
}
